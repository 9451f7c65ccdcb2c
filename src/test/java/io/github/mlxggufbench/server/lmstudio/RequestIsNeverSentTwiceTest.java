package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import org.junit.jupiter.api.Test;

class RequestIsNeverSentTwiceTest {

  @Test
  void notWhenTheServerResetsIt() {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedExchange::reset);
        LmStudioServer client = Client.of(server)) {
      assertEquals(Outcome.CONNECTION_LOST, generate(client).outcome());
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void notWhenAnOverloadedServerAsksForIt() {
    try (ScriptedServer server =
            ScriptedServer.answering(exchange ->
                exchange.send("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"));
        LmStudioServer client = Client.of(server)) {
      assertEquals(Outcome.HTTP_ERROR, generate(client).outcome());
      assertEquals(1, server.requests().size());
    }
  }

  private static Generation generate(LmStudioServer client) {
    return client.generate(Client.REQUEST, GenerationListener.NONE);
  }
}
