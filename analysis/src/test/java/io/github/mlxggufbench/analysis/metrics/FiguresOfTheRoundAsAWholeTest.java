package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresOfTheRoundAsAWholeTest {

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir.resolve("run"));
  }

  @Test
  void loadTimeComesFromTheJournal() throws Exception {
    loaded(0, 1.5).loaded(1, 2);
    assertArrayEquals(new double[] {1500, 2000}, series("load_ms").values());
  }

  @Test
  void cpuIsTheMeanOfBusyTicks() throws Exception {
    run.request("gguf", 0, "{\"benchmark\": \"ColdStart.load\"}")
        .samples(
            "ColdStart.load-tiny-gguf-r0.csv",
            """
            t_ns,phase,cpu_percent
            1,idle,0
            2,prefill,100
            3,decode,200
            4,decode,
            """);
    assertArrayEquals(new double[] {150}, series("cpu_percent").values());
  }

  @Test
  void jmhGivesWhatNoRowGives() throws Exception {
    loaded(0, 1).loaded(2, 1).jmh("[[10, 20], [40]]");
    Series ready = series("ready_ms");
    assertArrayEquals(new double[] {15, 40}, ready.values());
    assertEquals(List.of(0, 2), ready.rounds().stream().map(r -> r.block().number()).toList());
    assertArrayEquals(new double[] {15, 40}, series("first_request_penalty_ms").values());
    assertArrayEquals(new double[] {15, 40}, series("idle_penalty_ms").values());
  }

  @Test
  void jmhIsNotUsedWhereItsRoundsCannotBeTold() throws Exception {
    loaded(0, 1).jmh("[[10], [20]]");
    assertArrayEquals(new double[0], series("ready_ms").values());
    assertEquals(
        Set.of("jmh-result.json has 2 rounds of it where the rows have 1; not used"),
        series("ready_ms").notes());
  }

  @Test
  void blocksComeFromThePlan() throws Exception {
    run.manifest(
        """
        {"plan": [{"round": 0, "block": 4, "benchmark": "ColdStart.load", "pair": "tiny",
          "format": "gguf", "params": {}}]}
        """);
    loaded(0, 1);
    assertEquals(4, series("load_ms").rounds().get(0).block().number());
  }

  private FiguresOfTheRoundAsAWholeTest loaded(int round, double seconds) throws Exception {
    run.journal(
        """
        {"event": "loaded", "benchmark": "ColdStart.load", "pair": "tiny", "format": "gguf",
         "round": %d, "load_seconds": %s}
        """
            .formatted(round, seconds));
    return this;
  }

  private void jmh(String rawReadyMs) throws Exception {
    run.write(
        "jmh-result.json",
        """
        [{"benchmark": "io.github.x.scenario.ColdStart.load", "mode": "ss",
          "params": {"pair": "tiny", "format": "gguf"},
          "primaryMetric": {"score": 1, "scoreUnit": "ms/op", "rawData": [[1]]},
          "secondaryMetrics": {
            "ready_ms": {"score": 1, "scoreUnit": "ms", "rawData": %1$s},
            "first_request_penalty_ms": {"score": 1, "scoreUnit": "ms", "rawData": %1$s},
            "idle_penalty_ms": {"score": 1, "scoreUnit": "ms", "rawData": %1$s}}}]
        """
            .formatted(rawReadyMs));
  }

  private Series series(String metric) throws Exception {
    Figures figures = Figures.of(List.of(run.read()));
    FigureKey key =
        figures.keys().stream()
            .filter(k -> k.metric().name().equals(metric))
            .findFirst()
            .orElseThrow();
    return figures.series(key, "gguf");
  }
}
