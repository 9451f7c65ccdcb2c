package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.Cell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryCostTest {

  private static final String LOADED =
      "{\"private_bytes\": 300, \"swap_bytes\": 20, \"model_file_resident_bytes\": 1000,"
          + " \"absent\": {\"vram_bytes\": \"no GPU found\"}}";

  private static final Path CASES = Path.of("../src/test/resources/contract/memory-cost.jsonl");

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

  /** An older engine of the same name, which has gone on serving another model. */
  @Test
  void isAllOfItWhereTheProcessBeforeIsNotTheEngine() throws Exception {
    run.memory(
            "gguf",
            0,
            "baseline",
            "{\"pids\": [{\"pid\": 7}], \"private_bytes\": 100, \"swap_bytes\": 5,"
                + " \"model_file_resident_bytes\": 0, \"vram_bytes\": 10}")
        .memory("gguf", 0, "loaded", LOADED)
        .memory("gguf", 0, "recovered", "{\"pids\": []}");
    assertArrayEquals(new double[] {1320}, values(Metric.MEMORY_LOADED));
    assertArrayEquals(new double[] {0}, values(Metric.MEMORY_RECOVERED));
  }

  /** The harness computes the same cases: what JMH carries is what the report says. */
  @Test
  void isTheContracts() throws Exception {
    for (String line : Files.readAllLines(CASES)) {
      JsonNode json = new ObjectMapper().readTree(line);
      SyntheticRun one = SyntheticRun.in(dir.resolve(json.path("name").asText().replace(":", "")));
      one.memory("gguf", 0, "baseline", json.path("baseline").toString())
          .memory("gguf", 0, "loaded", json.path("state").toString());
      Cell cell = new Cell("ColdStart.load", "tiny", "gguf", "");
      Series series =
          Figures.of(List.of(one.read())).series(FigureKey.of(cell, Metric.MEMORY_LOADED), "gguf");
      double[] expected =
          json.has("cost") ? new double[] {json.path("cost").asDouble()} : new double[0];
      assertArrayEquals(expected, series.values(), line);
      String why = json.path("unknown").asText("");
      assertEquals(
          !why.isEmpty(), series.notes().stream().anyMatch(n -> n.contains("(" + why + ")")), line);
    }
  }

  @Test
  void saysWhichPartIsUnknown() throws Exception {
    run.emptyBaseline("gguf", 0)
        .memory(
            "gguf",
            0,
            "loaded",
            "{\"private_bytes\": 300, \"swap_bytes\": 0,"
                + " \"unknown\": {\"model_file_resident_bytes\": \"denied\"}}");
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
  void isUnknownAfterTheUnloadOfProcessesThatNobodyKnew() throws Exception {
    run.emptyBaseline("gguf", 0)
        .memory("gguf", 0, "loaded", "{\"pids\": []}")
        .memory("gguf", 0, "recovered", "{\"pids\": []}");
    assertArrayEquals(new double[0], values(Metric.MEMORY_RECOVERED));
    assertArrayEquals(new double[0], values(Metric.MEMORY_RELEASED));
  }

  @Test
  void givesBackWhatWasHeldLastAndDoesNotStay() throws Exception {
    run.emptyBaseline("gguf", 0)
        .memory("gguf", 0, "loaded", LOADED)
        .memory("gguf", 0, "idle", LOADED.replace("300", "400"))
        .memory("gguf", 0, "recovered", LOADED.replace("300", "50").replace("1000", "0"));
    assertArrayEquals(new double[] {350 + 1000}, values(Metric.MEMORY_RELEASED));
    assertArrayEquals(new double[] {70}, values(Metric.MEMORY_RECOVERED));
  }

  /** 450 + 25 at one tick, and the larger of the model file's two readings around the request. */
  @Test
  void peaksAtTheTickOfAMeasuredRequest() throws Exception {
    measured()
        .samples(
            "ColdStart.load-tiny-gguf-r0.csv",
            """
            t_ns,phase,private_bytes,swap_bytes
            5,load,9000,0
            15,prefill,440,20
            20,decode,450,25
            25,decode,460,
            35,unload,9000,0
            """
                .replace("460,", "460,0"));
    assertArrayEquals(new double[] {450 + 25 + 1100}, values(Metric.MEMORY_PEAK));
    assertArrayEquals(new double[] {475}, values(Metric.MEMORY_PEAK.part("private")));
  }

  @Test
  void peaksAtASnapshotWhereNoTickCame() throws Exception {
    measured();
    assertArrayEquals(new double[] {310 + 20 + 1100}, values(Metric.MEMORY_PEAK));
  }

  private SyntheticRun measured() throws Exception {
    String after = LOADED.replace("300", "310").replace("1000", "1100");
    return run.emptyBaseline("gguf", 0)
        .request("gguf", 0, "{\"benchmark\": \"ColdStart.load\", \"request_id\": \"m\"}")
        .memory("gguf", 0, "before_request", at(10, LOADED))
        .memory("gguf", 0, "after_request", at(30, after));
  }

  private static String at(long tNs, String state) {
    return state.replaceFirst("\\{", "{\"request_id\": \"m\", \"t_ns\": " + tNs + ", ");
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
