package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.testing.ReceivedRequest;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Servers that announce keep-alive, by saying nothing else, and close all the same. */
class ServerThatClosesAfterEachReplyTest {
  private static final int TIMES = 20;

  @Test
  void losesNoRequest() {
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> {
              answer(exchange);
              exchange.close();
            });
        LmStudioServer client = Client.of(server)) {
      for (int i = 0; i < TIMES; i++) {
        assertOk(client);
      }
      assertEquals(TIMES, server.requests().size());
    }
  }

  @Test
  void norWhenTheConnectionIsFreshenedBefore() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> {
              answer(exchange);
              exchange.close();
            });
        LmStudioServer client = Client.of(server)) {
      for (int i = 0; i < TIMES; i++) {
        client.freshen();
        assertOk(client);
      }
      assertEquals(TIMES, generations(server).size());
    }
  }

  /** llama.cpp's server does that. */
  @Test
  void afterStreamsOnlyThenEachGenerationHasAConnectionThatAnsweredBefore() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> {
              answer(exchange);
              if (isGeneration(exchange.request())) {
                exchange.close();
              }
            });
        LmStudioServer client = Client.of(server)) {
      for (int i = 0; i < TIMES; i++) {
        client.freshen();
        assertOk(client);
      }
      assertEquals(TIMES, generations(server).size());
      for (ReceivedRequest generation : generations(server)) {
        assertNotEquals(1, generation.ordinal());
      }
    }
  }

  @Test
  void andNobodyIsToldOfConnectionsThatWereRenewed() throws Exception {
    ServerListener strict =
        (doing, attempt, why) -> {
          throw new AssertionError(doing + ": " + why);
        };
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> {
              answer(exchange);
              exchange.close();
            });
        LmStudioServer client = LmStudioServer.connect(server.url(), "", Client.PATIENT, strict)) {
      client.freshen();
      client.models();
      client.freshen();
      assertOk(client);
      client.models();
    }
  }

  private static void answer(ScriptedExchange exchange) throws IOException {
    if (isGeneration(exchange.request())) {
      exchange.stream(Events.text("So"), Events.STOP, Events.DONE);
    } else {
      exchange.json(200, "{\"models\":[]}");
    }
  }

  private static List<ReceivedRequest> generations(ScriptedServer server) {
    return server.requests().stream()
        .filter(ServerThatClosesAfterEachReplyTest::isGeneration)
        .toList();
  }

  private static boolean isGeneration(ReceivedRequest request) {
    return request.line().startsWith("POST");
  }

  private static void assertOk(LmStudioServer client) {
    Generation generation = client.generate(Client.REQUEST, GenerationListener.NONE);
    assertEquals(Outcome.OK, generation.outcome(), () -> String.valueOf(generation.failure()));
  }
}
