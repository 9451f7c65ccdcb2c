package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DoneEndsTheReplyTest {
  private static final String REPLY = Events.text("So") + Events.STOP + Events.DONE;

  @Test
  void whateverIsMissingOfItsHttpBody() {
    assertWhole(exchange -> {
      exchange.streamHead();
      exchange.chunk(REPLY);
      exchange.awaitClientGone();
    });
  }

  @Test
  void whateverFollowsItWithoutEnd() {
    assertWhole(exchange -> {
      exchange.streamHead();
      exchange.chunk(REPLY);
      sendUntilClientIsGone(exchange);
    });
  }

  private static void assertWhole(ScriptedServer.Script script) {
    Generation generation = Client.generate(script);
    assertEquals(Outcome.OK, generation.outcome());
    assertEquals("So", generation.text());
    assertTrue(generation.marks().endNs() < Client.LONG.toNanos(), "a limit ended it");
  }

  private static void sendUntilClientIsGone(ScriptedExchange exchange) throws InterruptedException {
    try {
      while (true) {
        exchange.chunk(": still here\n\n");
        Thread.sleep(1); // paces the sender
      }
    } catch (IOException e) {
      // the client has gone
    }
  }
}
