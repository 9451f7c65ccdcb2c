package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.Cell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts before the measured one, of its own length, have filled what it needs. */
class WarmUpIsPartOfTheContextsMemoryTest {
  private static final String CELL =
      "\"benchmark\": \"ContextStress.summarize\", \"params\": {\"contextTokens\": \"512\"}";

  @TempDir Path dir;

  /** 400 MB loaded, 503 MB with a prompt of 500 tokens: 103 MB / 0.5. */
  @Test
  void growthIsCountedFromTheLoadedBuild() throws Exception {
    SyntheticRun run =
        SyntheticRun.in(dir.resolve("run"))
            .memory("mlx", 0, "baseline", "{" + CELL + ", \"pids\": []}")
            .memory("mlx", 0, "loaded", state("null", 400_000_000))
            .memory("mlx", 0, "before_request", state("\"a\"", 502_000_000))
            .memory("mlx", 0, "after_request", state("\"a\"", 503_000_000))
            .request("mlx", 0, "{" + CELL + ", \"request_id\": \"a\", \"prompt_tokens\": 500}");
    Cell cell = new Cell("ContextStress.summarize", "tiny", "mlx", "contextTokens=512");
    assertArrayEquals(
        new double[] {206_000_000},
        Figures.of(List.of(run.read()))
            .series(FigureKey.of(cell, Metric.MEMORY_PER_1K_TOKENS), "mlx")
            .values());
  }

  private static String state(String request, long bytes) {
    return """
    {%s, "request_id": %s, "private_bytes": %d, "model_file_resident_bytes": 0,
     "absent": {"swap_bytes": "in private_bytes", "vram_bytes": "in private_bytes"}}
    """
        .formatted(CELL, request, bytes);
  }
}
