package io.github.mlxggufbench.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who held more gives back more, and is no better for it. */
class MemoryGivenBackHasNoWinnerTest {

  @TempDir Path dir;

  @Test
  void bothFiguresAreShownAndNeitherIsBetter() throws Exception {
    SyntheticRun run = SyntheticRun.in(dir);
    for (int round = 0; round < 5; round++) {
      held(run, "gguf", round, 100_000_000 + round);
      held(run, "mlx", round, 300_000_000 + round);
    }
    MetricComparison released =
        Analysis.of(List.of(run.read())).pairs().get(0).metrics().stream()
            .filter(m -> m.metric().equals("memory_released_bytes"))
            .findFirst()
            .orElseThrow();
    assertNotNull(released.gguf());
    assertNotNull(released.mlx());
    assertEquals("neither", released.better());
    assertEquals(Verdict.NOT_COMPARABLE, released.verdict());
    assertNull(released.ratio());
    assertNull(released.pHolm());
    assertEquals(
        List.of("not comparable: what counts is what stays (memory_recovered_bytes)"),
        released.warnings());
  }

  private static void held(SyntheticRun run, String format, int round, long bytes)
      throws Exception {
    run.emptyBaseline(format, round)
        .memory(
            format,
            round,
            "loaded",
            """
            {"private_bytes": %d, "model_file_resident_bytes": 0,
             "absent": {"swap_bytes": "in private_bytes", "vram_bytes": "in private_bytes"}}
            """
                .formatted(bytes))
        .memory(format, round, "recovered", "{\"pids\": []}");
  }
}
