package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.TestServer;
import io.github.mlxggufbench.prompt.PromptFactory;
import io.github.mlxggufbench.prompt.PromptPlace;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.Timing;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines with their prompt caches on: each repeated prompt is flagged, no other is. */
class RepeatedPromptsAreSuspectedTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int PROMPTS = 4;

  private final PromptFactory prompts = PromptFactory.bundled();
  private final CacheSuspicion cache = new CacheSuspicion();

  @TempDir Path logs;

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void allOfThemAndNoOther(String key) throws Exception {
    EngineSettings cacheOn = EngineSettings.defaults().withPromptCache(true);
    try (TestServer embedded = new TestServer(logs, cacheOn, TestServer.catalogue());
        ModelServer server =
            LmStudioServer.connect(
                embedded.url(), "", new ClientTimeouts(LONG, LONG, LONG, LONG, LONG))) {
      String id = server.load(new LoadRequest(key, 2048, 1)).id();

      List<Boolean> unique = suspected(server, id);
      List<Boolean> repeated = suspected(server, id);

      assertEquals(List.of(false, false, false, false), unique);
      assertEquals(List.of(true, true, true, true), repeated);
    }
  }

  private List<Boolean> suspected(ModelServer server, String id) {
    List<Boolean> suspected = new ArrayList<>();
    for (int i = 0; i < PROMPTS; i++) {
      String prompt = prompts.words(60, new PromptPlace(42, "S", "p", "", 0, "measurement", i));
      Generation generation = server.generate(new GenerationRequest(id, prompt, 2, 42), () -> {});
      assertTrue(generation.ok(), () -> generation.failure() + "");
      suspected.add(cache.suspects(generation, Timing.of(generation)));
    }
    return suspected;
  }
}
