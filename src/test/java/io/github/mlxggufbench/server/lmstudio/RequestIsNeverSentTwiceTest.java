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
  void notWhenTheServerDropsAPooledConnectionOnTheSecondRequest() {
    try (ScriptedServer server =
            ScriptedServer.answering(
                exchange -> exchange.stream(Events.text("So"), Events.STOP, Events.DONE),
                ScriptedExchange::reset);
        LmStudioServer client = Client.of(server)) {
      assertEquals(Outcome.OK, generate(client).outcome());
      assertEquals(Outcome.CONNECTION_LOST, generate(client).outcome());
      assertEquals(2, server.requests().size());
    }
  }

  @Test
  void notWhenTheServerHasClosedThePooledConnectionBefore() {
    try (ScriptedServer server =
            ScriptedServer.answering(
                exchange -> {
                  exchange.stream(Events.text("So"), Events.STOP, Events.DONE);
                  exchange.close();
                },
                ScriptedExchange::reset);
        LmStudioServer client = Client.of(server)) {
      assertEquals(Outcome.OK, generate(client).outcome());
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

  @Test
  void aKeptConnectionServesTheNextRequest() {
    try (ScriptedServer server =
            ScriptedServer.answering(
                exchange -> exchange.stream(Events.text("So"), Events.STOP, Events.DONE));
        LmStudioServer client = Client.of(server)) {
      for (int i = 0; i < 20; i++) {
        assertEquals(Outcome.OK, generate(client).outcome());
      }
      assertEquals(20, server.requests().size());
      assertEquals(1, server.connectionCount());
    }
  }

  private static Generation generate(LmStudioServer client) {
    return client.generate(Client.REQUEST, GenerationListener.NONE);
  }
}
