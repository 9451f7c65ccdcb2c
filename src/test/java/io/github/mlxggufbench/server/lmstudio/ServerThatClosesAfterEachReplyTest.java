package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ScriptedServer;
import org.junit.jupiter.api.Test;

/** llama.cpp's server announces keep-alive and closes the connection after each stream. */
class ServerThatClosesAfterEachReplyTest {

  @Test
  void losesNoRequest() {
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> {
              exchange.stream(Events.text("So"), Events.STOP, Events.DONE);
              exchange.close();
            });
        LmStudioServer client = Client.of(server)) {
      for (int i = 0; i < 20; i++) {
        assertEquals(
            Outcome.OK, client.generate(Client.REQUEST, GenerationListener.NONE).outcome());
      }
      assertEquals(20, server.requests().size());
    }
  }
}
