package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.Cell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit of every test is the round, however often it loads. */
class ReloadsOfARoundAreOneLoadTimeTest {

  @TempDir Path dir;

  @Test
  void theirMean() throws Exception {
    SyntheticRun run = SyntheticRun.in(dir);
    for (double seconds : new double[] {1, 2, 6}) {
      loaded(run, 0, seconds);
    }
    loaded(run, 1, 4);
    Cell cell = new Cell("MemoryLeak.generate", "tiny", "gguf", "mode=reload");
    assertArrayEquals(
        new double[] {3000, 4000},
        Figures.of(List.of(run.read()))
            .series(FigureKey.of(cell, Metric.LOAD_MS), "gguf")
            .values());
  }

  private static void loaded(SyntheticRun run, int round, double seconds) throws Exception {
    run.journal(
        """
        {"event": "loaded", "benchmark": "MemoryLeak.generate", "pair": "tiny", "format": "gguf",
         "params": {"mode": "reload"}, "round": %d, "load_seconds": %s}
        """
            .formatted(round, seconds));
  }
}
