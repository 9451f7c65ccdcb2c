package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.Cell;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryCostTest {

  private static final String LOADED =
      "{\"private_bytes\": 300, \"swap_bytes\": 20, \"model_file_resident_bytes\": 1000}";

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir.resolve("run"));
  }

  @Test
  void isAllOfItWhereNoProcessWasBefore() throws Exception {
    run.emptyBaseline("gguf", 0).memory("gguf", 0, "loaded", LOADED);
    assertArrayEquals(new double[] {1320}, values(Metric.MEMORY_LOADED));
    assertArrayEquals(new double[] {320}, values(Metric.MEMORY_LOADED.part("private")));
    assertArrayEquals(new double[] {1000}, values(Metric.MEMORY_LOADED.part("model_file")));
    assertArrayEquals(new double[0], values(Metric.MEMORY_LOADED.part("vram")));
  }

  @Test
  void isWhatTheLoadAddedWhereProcessesWereBefore() throws Exception {
    run.memory(
            "gguf",
            0,
            "baseline",
            "{\"private_bytes\": 100, \"swap_bytes\": 5, \"model_file_resident_bytes\": 0,"
                + " \"vram_bytes\": 10}")
        .memory(
            "gguf",
            0,
            "loaded",
            "{\"private_bytes\": 300, \"swap_bytes\": 20, \"model_file_resident_bytes\": 1000,"
                + " \"vram_bytes\": 60}");
    assertArrayEquals(new double[] {200 + 15 + 1000 + 50}, values(Metric.MEMORY_LOADED));
    assertArrayEquals(new double[] {50}, values(Metric.MEMORY_LOADED.part("vram")));
  }

  @Test
  void saysWhatItLacks() throws Exception {
    run.emptyBaseline("gguf", 0)
        .memory(
            "gguf",
            0,
            "loaded",
            "{\"private_bytes\": 300, \"model_file_resident_bytes\": 1000,"
                + " \"unknown\": {\"vram_bytes\": \"no GPU\"}}");
    assertArrayEquals(new double[] {1300}, values(Metric.MEMORY_LOADED));
    assertEquals(
        Set.of("without swap (the snapshots do not say why)", "without VRAM (no GPU)"),
        notes(Metric.MEMORY_LOADED));
  }

  @Test
  void isUnknownWithoutItsRequiredParts() throws Exception {
    run.emptyBaseline("gguf", 0)
        .memory(
            "gguf",
            0,
            "loaded",
            "{\"private_bytes\": 300, \"unknown\": {\"model_file_resident_bytes\": \"denied\"}}");
    assertArrayEquals(new double[0], values(Metric.MEMORY_LOADED));
    assertEquals(
        Set.of("unknown: resident model file unknown (denied)"), notes(Metric.MEMORY_LOADED));
  }

  @Test
  void isUnknownWhereNoProcessIsFoundAfterTheLoad() throws Exception {
    run.emptyBaseline("gguf", 0).memory("gguf", 0, "loaded", "{\"pids\": []}");
    assertEquals(Set.of("unknown: no engine process found"), notes(Metric.MEMORY_LOADED));
  }

  @Test
  void isUnknownWithoutABaseline() throws Exception {
    run.memory("gguf", 0, "loaded", LOADED);
    assertEquals(Set.of("unknown: no snapshot of phase baseline"), notes(Metric.MEMORY_LOADED));
  }

  @Test
  void isNothingWhereTheProcessesEndedWithTheModel() throws Exception {
    run.emptyBaseline("gguf", 0)
        .memory("gguf", 0, "loaded", LOADED)
        .memory("gguf", 0, "recovered", "{\"pids\": []}");
    assertArrayEquals(new double[] {0}, values(Metric.MEMORY_RECOVERED));
  }

  @Test
  void saysWhyABuildLacksAPartThatTheOtherHas() throws Exception {
    run.emptyBaseline("gguf", 0)
        .memory("gguf", 0, "loaded", LOADED)
        .emptyBaseline("mlx", 0)
        .memory(
            "mlx",
            0,
            "loaded",
            "{\"private_bytes\": 1, \"model_file_resident_bytes\": 0, \"vram_bytes\": 7}");
    assertEquals(
        Set.of("VRAM unknown (the snapshots do not say why)"),
        notes(Metric.MEMORY_LOADED.part("vram")));

    run.memory("gguf", 0, "loaded", "{\"unknown\": {\"private_bytes\": \"denied\"}}");
    assertEquals(
        Set.of("unknown: private memory unknown (denied)"),
        notes(Metric.MEMORY_LOADED.part("vram")));
  }

  @Test
  void peaksBetweenTheSnapshots() throws Exception {
    run.emptyBaseline("gguf", 0)
        .memory("gguf", 0, "loaded", LOADED)
        .memory("gguf", 0, "idle", "{\"private_bytes\": 310, \"model_file_resident_bytes\": 1100}")
        .samples(
            "ColdStart.load-tiny-gguf-r0.csv",
            """
            t_ns,phase,private_bytes,swap_bytes
            1,baseline,9000,
            2,decode,450,25
            3,decode,400,
            """);
    assertArrayEquals(new double[] {450 + 25 + 1100}, values(Metric.MEMORY_PEAK));
    assertTrue(notes(Metric.MEMORY_PEAK).contains("without VRAM (the snapshots do not say why)"));
  }

  private double[] values(Metric metric) throws Exception {
    return series(metric).values();
  }

  private Set<String> notes(Metric metric) throws Exception {
    return series(metric).notes();
  }

  private Series series(Metric metric) throws Exception {
    Cell cell = new Cell("ColdStart.load", "tiny", "gguf", "");
    return Figures.of(List.of(run.read())).series(FigureKey.of(cell, metric), "gguf");
  }
}
