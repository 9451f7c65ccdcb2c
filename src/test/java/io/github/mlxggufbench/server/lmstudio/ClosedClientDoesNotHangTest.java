package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody looks after its limits any more, so it asks nothing. */
class ClosedClientDoesNotHangTest {
  private static final ServerListener NEVER =
      (doing, attempt, why) -> {
        throw new AssertionError(doing + " again: " + why);
      };

  @Test
  void whateverItIsAsked() {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedExchange::awaitClientGone)) {
      LmStudioServer client = LmStudioServer.connect(server.url(), "", Client.PATIENT, NEVER);
      client.close();

      Generation generation = client.generate(Client.REQUEST, GenerationListener.NONE);
      ServerException list = assertThrows(ServerException.class, client::models);
      ServerException unload =
          assertThrows(ServerException.class, () -> client.unload(Client.MODEL));

      assertEquals(Outcome.CONNECTION_LOST, generation.outcome());
      assertEquals(
          new Generation.Failure(null, null, "the client is closed"), generation.failure());
      assertSaysSo(list);
      assertSaysSo(unload);
      assertEquals(List.of(), server.requests());
    }
  }

  private static void assertSaysSo(ServerException problem) {
    assertTrue(
        String.valueOf(problem.getMessage()).contains("the client is closed"), problem::getMessage);
  }
}
