package io.github.mlxggufbench.analysis.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.Cell;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The setting is of the embedded server's engines. */
class PromptCacheOfLmStudioIsUnknownTest {
  private static final String OFF =
      "{\"server\": {\"kind\": \"%s\"}, \"config\": {\"server\": {\"prompt_cache\": false}, \"pairs\":"
          + " [{\"name\": \"tiny\", \"gguf\": {\"path\": \"a.gguf\"}, \"mlx\": {\"model\": \"b\"}}]}}";

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir);
  }

  @Test
  void whereItServesAllBuilds() throws Exception {
    run.manifest(OFF.formatted("lmstudio"));
    assertNull(cache("gguf"));
    assertNull(cache("mlx"));
  }

  @Test
  void whereItServesOneOfThem() throws Exception {
    run.manifest(OFF.formatted("embedded+lmstudio"));
    assertEquals(false, cache("gguf"));
    assertNull(cache("mlx"));
  }

  @Test
  void untilAReplyComesFromIt() throws Exception {
    run.manifest(OFF.formatted("lmstudio")).request("mlx", 0, "{\"cached_tokens\": 100}");
    assertEquals(true, cache("mlx"));
  }

  private @Nullable Boolean cache(String format) throws Exception {
    Cell cell = new Cell("SimpleGeneration.generate", "tiny", format, "");
    return PromptCache.of(List.of(run.read()), cell).enabled();
  }
}
