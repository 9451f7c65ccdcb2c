package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsAreAskedAgainTest {
  private final List<String> told = new ArrayList<>();
  private final ServerListener listener = (doing, attempt, why) -> told.add(doing + " " + attempt);

  @Test
  void thatChangeNothingWhenTheConnectionFails() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedExchange::reset,
                ScriptedExchange::close,
                Fixture.answer(200, "models.json"));
        LmStudioServer client = client(server)) {
      assertTrue(client.models().size() > 0);
      assertEquals(List.of("list models 2", "list models 3"), told);
    }
  }

  @Test
  void notForEver() {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedExchange::reset);
        LmStudioServer client = client(server)) {
      ServerException problem = assertThrows(ServerException.class, client::models);
      assertEquals(ServerException.Kind.UNREACHABLE, problem.kind());
      assertEquals(3, server.requests().size());
      assertEquals(2, told.size());
    }
  }

  @Test
  void notWhenTheServerAnswered() {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(500, "error-guardrail.json"));
        LmStudioServer client = client(server)) {
      assertThrows(ServerException.class, client::models);
      assertEquals(1, server.requests().size());
    }
  }

  /** OkHttp repeats a 503 with {@code Retry-After: 0} by itself, and silently. */
  @Test
  void notWhenAnOverloadedServerAsksForIt() {
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> {
              exchange.send("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
              exchange.close();
            });
        LmStudioServer client = client(server)) {
      assertThrows(ServerException.class, client::models);
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void ordersNeverAre() {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedExchange::reset);
        LmStudioServer client = client(server)) {
      assertThrows(
          ServerException.class, () -> client.load(new LoadRequest("acme/otter-7b", null, null)));
      assertThrows(ServerException.class, () -> client.unload("acme/otter-7b"));
      assertEquals(2, server.requests().size());
      assertEquals(List.of(), told);
    }
  }

  private LmStudioServer client(ScriptedServer server) {
    return LmStudioServer.connect(server.url(), "", Client.PATIENT, listener);
  }
}
