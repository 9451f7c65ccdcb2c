package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ReceivedRequest;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LM Studio keeps connections, and says for how long. */
class KeptConnectionTest {
  private static final String MODELS = "GET /api/v1/models HTTP/1.1";
  private static final String CHAT = "POST /v1/chat/completions HTTP/1.1";

  @Test
  void carriesOneGenerationAfterTheOtherOnceItIsKnownToBeKept() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(KeptConnectionTest::keep);
        LmStudioServer client = Client.of(server)) {
      for (int i = 0; i < 3; i++) {
        client.freshen();
        assertOk(client);
      }
      // Asked twice whether one is kept after a document, once whether it is after a stream.
      assertEquals(List.of(MODELS, MODELS, CHAT, MODELS, CHAT, CHAT), lines(server));
      assertEquals(6, server.requests().get(5).ordinal(), "all on one connection");
    }
  }

  @Test
  void carriesNoGenerationBeforeThat() {
    try (ScriptedServer server = ScriptedServer.answering(KeptConnectionTest::keep);
        LmStudioServer client = Client.of(server)) {
      assertOk(client);
      assertOk(client);
      assertEquals(List.of(1, 1), server.requests().stream().map(r -> r.ordinal()).toList());
    }
  }

  @Test
  void thatTheServerDroppedMeanwhileIsRenewed() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(KeptConnectionTest::keep);
        LmStudioServer client = Client.of(server)) {
      client.freshen();
      assertOk(client);
      client.freshen();
      Thread.sleep(150); // longer than a connection counts as just used
      server.dropConnections();

      client.freshen();
      assertOk(client);

      assertEquals(2, server.requests().stream().filter(r -> r.line().equals(CHAT)).count());
    }
  }

  @Test
  void isProvedByAnyAnswer() throws Exception {
    ScriptedServer.Script knowsNoModels =
        exchange -> {
          if (exchange.request().line().equals(MODELS)) {
            exchange.json(404, "{\"detail\":\"Not Found\"}");
          } else {
            keep(exchange);
          }
        };
    try (ScriptedServer server = ScriptedServer.answering(knowsNoModels);
        LmStudioServer client = Client.of(server)) {
      client.freshen();
      assertOk(client);
      assertTrue(server.requests().get(2).ordinal() > 1);
    }
  }

  private static void keep(ScriptedExchange exchange) throws IOException {
    if (exchange.request().line().equals(CHAT)) {
      exchange.send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
              + "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\n");
      exchange.chunk(Events.text("So") + Events.STOP + Events.DONE);
      exchange.endChunks();
    } else {
      exchange.json(200, "{\"models\":[]}");
    }
  }

  private static List<String> lines(ScriptedServer server) {
    return server.requests().stream().map(ReceivedRequest::line).toList();
  }

  private static void assertOk(LmStudioServer client) {
    Generation generation = client.generate(Client.REQUEST, GenerationListener.NONE);
    assertEquals(Outcome.OK, generation.outcome(), () -> String.valueOf(generation.failure()));
  }
}
