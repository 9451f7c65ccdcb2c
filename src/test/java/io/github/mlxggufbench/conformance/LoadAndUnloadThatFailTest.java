package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerException.Kind;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import io.github.mlxggufbench.testing.LmStudioError;
import io.github.mlxggufbench.testing.ScriptedExchange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** One line for a person, with the server's own words; and what is loaded is what it says. */
class LoadAndUnloadThatFailTest {
  private static final LoadRequest LOAD = new LoadRequest(Heard.MODEL, 8192, null);
  private final FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf(Heard.MODEL));

  @Test
  void aLoadThatWantsTooMuchMemoryIsToldInTheServersWords() {
    studio.onLoad(Heard.MODEL, 1, LmStudioError.OUT_OF_MEMORY);

    String message = complaint(Heard.PATIENT, Kind.LOAD_FAILED, client -> client.load(LOAD));

    assertTrue(message.contains("insufficient system resources"), message);
    assertTrue(message.contains("61.50 GB"), message);
    assertEquals(List.of(), studio.loaded());
  }

  @Test
  void aLoadThatHangsMeetsItsLimit() {
    studio.onLoad(Heard.MODEL, 1, ScriptedExchange::awaitClientGone);
    Duration brief = Duration.ofMillis(200);
    ClientTimeouts limits =
        new ClientTimeouts(Heard.LONG, brief, Heard.LONG, Heard.LONG, Heard.LONG);

    String message = complaint(limits, Kind.LOAD_FAILED, client -> client.load(LOAD));

    assertTrue(message.contains("timeouts.load"), message);
  }

  @Test
  void aLoadIsNeverSentTwice() {
    studio.onLoad(Heard.MODEL, 1, ScriptedExchange::reset);

    assertThrows(ServerException.class, () -> with(Heard.PATIENT, client -> client.load(LOAD)));

    long loads = studio.requests().stream().filter(r -> r.line().contains("/load ")).count();
    assertEquals(1, loads);
  }

  @Test
  void anUnloadThatFailsIsToldInTheServersWords() throws Exception {
    String id = studio.load(Heard.MODEL);
    studio.onUnload(id, 1, LmStudioError.INTERNAL);

    String message = complaint(Heard.PATIENT, Kind.OTHER, client -> client.unload(id));

    assertTrue(message.contains("Error in iterating prediction stream"), message);
    with(Heard.PATIENT, client -> client.unload(id));
    assertEquals(List.of(), studio.loaded());
  }

  @Test
  void aContextThatTheServerFittedItselfIsReadBack() throws Exception {
    try (FakeLmStudio fitting =
            FakeLmStudio.with(FakeModel.mlx("otter-7b-mlx").fittingContextTo(42_496));
        ModelServer client = LmStudioServer.connect(fitting.url(), "", Heard.PATIENT)) {
      LoadedInstance loaded = client.load(new LoadRequest("otter-7b-mlx", 8192, null));

      assertEquals(42_496, loaded.contextLength());
    }
  }

  private interface Call {
    void on(ModelServer client) throws ServerException;
  }

  private void with(ClientTimeouts limits, Call call) throws ServerException {
    try (ModelServer client = LmStudioServer.connect(studio.url(), "", limits)) {
      call.on(client);
    }
  }

  private String complaint(ClientTimeouts limits, Kind kind, Call call) {
    Executable run = () -> with(limits, call);
    ServerException problem = assertThrows(ServerException.class, run);
    assertEquals(kind, problem.kind(), problem::getMessage);
    String message = String.valueOf(problem.getMessage());
    assertFalse(message.contains("\n"), message);
    return message;
  }
}
