package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.Cell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthIsTheSlopeOfARoundTest {

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir);
  }

  /** Slopes of all pairs of 0, 100, 200, 900: 100, 100, 300, 100, 400, 700; their median is 200. */
  @Test
  void theMedianOfThoseOfAllPairs() throws Exception {
    requests("requests", 0, 0, 100, 200, 900);
    requests("requests", 1, 500, 450, 400);
    assertArrayEquals(new double[] {200, -50}, growth("requests"));
  }

  @Test
  void twoValuesAreNone() throws Exception {
    requests("requests", 0, 0, 100);
    assertArrayEquals(new double[0], growth("requests"));
  }

  @Test
  void loadsAndUnloadsAreNoRequests() throws Exception {
    requests("reload", 0, 0, 100, 200);
    for (int i = 0; i < 3; i++) {
      run.memory(
          "gguf",
          0,
          "recovered",
          "{\"benchmark\": \"MemoryLeak.generate\", \"params\": {\"mode\": \"reload\"},"
              + " \"private_bytes\": %d}".formatted(i));
    }
    assertArrayEquals(new double[0], growth("reload"));
  }

  private void requests(String mode, int round, long... bytes) throws Exception {
    for (long after : bytes) {
      run.request(
          "gguf",
          round,
          """
          {"benchmark": "MemoryLeak.generate", "params": {"mode": "%s"}, "memory_after_bytes": %d}
          """
              .formatted(mode, after));
    }
  }

  private double[] growth(String mode) throws Exception {
    Cell cell = new Cell("MemoryLeak.generate", "tiny", "gguf", "mode=" + mode);
    return Figures.of(List.of(run.read()))
        .series(FigureKey.of(cell, Metric.MEMORY_GROWTH), "gguf")
        .values();
  }
}
