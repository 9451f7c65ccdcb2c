package io.github.mlxggufbench.analysis.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesAreReadFromARunTest {

  private static final long MIB = 1024 * 1024;

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir.resolve("run"));
  }

  @Test
  void fromTheSnapshotsAfterMeasuredRequests() throws Exception {
    baseline("gguf", 0, "requests");
    request("gguf", 0, "warmup", "w", null);
    snapshot("gguf", 0, "requests", "after_request", "w", "\"private_bytes\": 1");
    for (int i = 0; i < 10; i++) {
      request("gguf", 0, "measurement", "m" + i, null);
      snapshot(
          "gguf",
          0,
          "requests",
          "after_request",
          "m" + i,
          "\"private_bytes\": %d, \"model_file_resident_bytes\": %d, \"unknown\": {\"swap_bytes\": \"denied\"}"
              .formatted((50 + 2 * i) * MIB, 8 * MIB));
    }

    LeakFinding finding = only();

    assertEquals(LeakVerdict.LEAK, finding.verdict(), finding.text());
    assertEquals(10, finding.requests());
    assertEquals(58.0 * MIB, finding.rounds().get(0).memory().get(0));
    assertEquals(2.0 * MIB, Objects.requireNonNull(finding.rate()).center(), 1);
    assertEquals(
        "private memory + model file, above the baseline, without swap (denied), without VRAM (the"
            + " snapshots do not say why)",
        finding.measure());
    assertNull(finding.promptCache());
  }

  @Test
  void withoutThePartThatIsNotKnownThroughout() throws Exception {
    baseline("mlx", 0, "requests");
    for (int i = 0; i < 9; i++) {
      snapshot(
          "mlx",
          0,
          "requests",
          "after_request",
          null,
          "\"private_bytes\": 100, \"swap_bytes\": 7, \"model_file_resident_bytes\": "
              + (i == 4 ? "null" : "5000"));
    }
    assertTrue(only().measure().startsWith("private memory + swap, above the baseline, without"));
    assertTrue(only().rounds().get(0).memory().stream().allMatch(b -> b == 107));
  }

  @Test
  void elseFromWhatTheRequestsRecorded() throws Exception {
    request("gguf", 0, "measurement", "a", 100L);
    request("gguf", 0, "measurement", "b", null);
    request("gguf", 0, "measurement", "c", 300L);

    assertEquals(
        "private memory right after each request, for of later it is unknown (no snapshot was"
            + " taken after them)",
        only().measure());
    assertTrue(only().text().endsWith("; 1 value is not known (no snapshot was taken after them)"));
    assertEquals(Arrays.asList(100.0, null, 300.0), only().rounds().get(0).memory());
    assertEquals(2, only().requests());
  }

  @Test
  void ofEveryRoundByItself() throws Exception {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 30; i++) {
        snapshot("gguf", round, "soak", "after_request", null, "\"private_bytes\": 64000000");
      }
    }
    assertEquals(LeakVerdict.NONE, only().verdict(), only().text());
    assertEquals(3, only().rounds().size());
    assertEquals(new Interval(0, 0.0, 0.0, 0.95), only().rate());
  }

  @Test
  void overTheCyclesOfARoundInModeReload() throws Exception {
    for (int i = 0; i < 10; i++) {
      snapshot("gguf", 0, "reload", "recovered", null, "\"private_bytes\": " + (20 + 3 * i) * MIB);
    }
    assertEquals(LeakVerdict.LEAK, only().verdict(), only().text());
    assertTrue(only().overReloads());
    assertEquals(3.0 * MIB, Objects.requireNonNull(only().rate()).center(), 1);
  }

  @Test
  void overTheRoundsWhereEachIsOneCycle() throws Exception {
    for (int round = 0; round < 10; round++) {
      baseline("gguf", round, "reload");
      snapshot("gguf", round, "reload", "recovered", null, "\"pids\": []");
    }
    assertEquals(1, only().rounds().size());
    assertNull(only().rounds().get(0).round());
    assertEquals(10, only().requests());
    assertEquals(0.0, only().rounds().get(0).memory().get(9));
  }

  @Test
  void theMarginGrowsWithTheBuild() throws Exception {
    baseline("gguf", 0, "requests");
    snapshot("gguf", 0, "requests", "loaded", null, "\"private_bytes\": 5000000000");
    snapshot("gguf", 0, "requests", "after_request", null, "\"private_bytes\": 5000000000");
    assertEquals(500_000, only().margin(), 1e-6);
  }

  @Test
  void withWhatIsKnownOfThePromptCache() throws Exception {
    run.manifest("{\"config\": {\"server\": {\"prompt_cache\": false}}}");
    request("gguf", 0, "measurement", "a", 100L);
    assertEquals(false, only().promptCache());

    run.manifest("{\"config\": {\"server\": {\"prompt_cache\": true}}}");
    assertEquals(true, only().promptCache());
  }

  @Test
  void thatIsNotThereWithoutTheScenario() throws Exception {
    run.request("gguf", 0, "{\"memory_after_bytes\": 5}");
    assertEquals(List.of(), LeakFindings.of("tiny", List.of(run.read())));
  }

  @Test
  void thatHoldsNoMemoryAtAll() throws Exception {
    request("mlx", 0, "measurement", "a", null);
    assertEquals(LeakVerdict.INCONCLUSIVE, only().verdict());
    assertEquals("memory is not known (no snapshot was taken after them)", only().text());

    snapshot(
        "mlx",
        0,
        "requests",
        "after_request",
        "a",
        "\"unknown\": {\"private_bytes\": \"permission denied\"}");
    assertEquals("memory is not known (permission denied)", only().text());
  }

  private LeakFinding only() throws Exception {
    List<LeakFinding> findings = LeakFindings.of("tiny", List.of(run.read()));
    assertEquals(1, findings.size());
    return findings.get(0);
  }

  private void baseline(String format, int round, String mode) throws Exception {
    snapshot(format, round, mode, "baseline", null, "\"pids\": []");
  }

  private void snapshot(
      String format, int round, String mode, String phase, @Nullable String request, String fields)
      throws Exception {
    String id = request == null ? "null" : "\"" + request + "\"";
    run.memory(
        format,
        round,
        phase,
        "{\"benchmark\": \"MemoryLeak.generate\", \"params\": {\"mode\": \"%s\"}, %s, "
                .formatted(mode, fields)
            + "\"request_id\": "
            + id
            + "}");
  }

  private void request(String format, int round, String phase, String id, @Nullable Long bytes)
      throws Exception {
    run.request(
        format,
        round,
        """
        {"benchmark": "MemoryLeak.generate", "params": {"mode": "requests"}, "phase": "%s",
         "request_id": "%s", "memory_after_bytes": %s}
        """
            .formatted(phase, id, bytes));
  }
}
