package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import io.github.mlxggufbench.testing.ScriptedExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The JVM's end does not wait for the client's own limits, which are made for loads. */
class ServerThatKeepsTheExitWaitingTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final List<String> unloaded = new ArrayList<>();

  @Test
  @Timeout(60)
  void isLeftWithItsModel() {
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf("otter"))) {
      String id = studio.load("otter");
      studio.onUnload(id, 1, ScriptedExchange::awaitClientGone);

      atExit(studio).run(Duration.ofMillis(200));

      assertEquals(List.of(id), studio.loaded());
      assertEquals(List.of(), unloaded);
    }
  }

  @Test
  void otherwiseItIsUnloaded() {
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf("otter"))) {
      String id = studio.load("otter");

      atExit(studio).run(UnloadAtExit.PATIENCE);

      assertEquals(List.of(), studio.loaded());
      assertEquals(List.of(id), unloaded);
    }
  }

  private UnloadAtExit atExit(FakeLmStudio studio) {
    ModelServer server =
        LmStudioServer.connect(studio.url(), "", new ClientTimeouts(LONG, LONG, LONG, LONG, LONG));
    return new UnloadAtExit(server, "otter", Set.of(), () -> {}, unloaded::add);
  }
}
