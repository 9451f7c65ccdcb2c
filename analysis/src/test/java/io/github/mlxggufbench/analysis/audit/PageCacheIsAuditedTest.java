package io.github.mlxggufbench.analysis.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.AuditFinding.Result;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import io.github.mlxggufbench.analysis.verdict.Analysis;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCacheIsAuditedTest {

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void emptyRun() throws Exception {
    run = SyntheticRun.in(dir.resolve("run"));
  }

  @Test
  void alike() throws Exception {
    load("gguf", 0, "warm", 0.98);
    load("gguf", 1, "warm", 1);
    load("mlx", 0, "warm", 1);

    AuditFinding finding = finding();

    assertEquals(Result.SAME, finding.result());
    assertEquals("2 warm (98–100 % resident)", finding.gguf());
    assertEquals("1 warm (100 % resident)", finding.mlx());
  }

  @Test
  void loadsFromDiskAndFromMemoryAreNotCompared() throws Exception {
    for (int round = 0; round < 3; round++) {
      load("gguf", round, "cold", 0);
      load("mlx", round, "warm", 1);
    }

    assertEquals(Result.DIFFERS, finding().result());
    MetricComparison load =
        Analysis.of(List.of(run.read())).pairs().get(0).metrics().stream()
            .filter(m -> m.metric().equals("load_ms"))
            .findFirst()
            .orElseThrow();
    assertEquals(Verdict.NOT_COMPARABLE, load.verdict());
  }

  @Test
  void unknownSaysWhy() throws Exception {
    load("gguf", 0, "warm", 1);
    run.journal(
        event(
            "mlx", 0, "{\"state\": \"unknown\", \"resident_share\": null, \"why\": \"not ours\"}"));

    AuditFinding finding = finding();

    assertEquals(Result.UNKNOWN, finding.result());
    assertEquals("1 unknown", finding.mlx());
    assertTrue(finding.text().endsWith(": not ours"), finding.text());
  }

  @Test
  void notAtAllWhereNoLoadTells() throws Exception {
    run.journal(event("gguf", 0, "null"));

    assertTrue(
        Audit.of("tiny", List.of(run.read())).findings().stream()
            .noneMatch(f -> f.check().equals("page_cache")));
  }

  private void load(String format, int round, String state, double share) throws Exception {
    run.journal(
        event(
            format, round, "{\"state\": \"%s\", \"resident_share\": %s}".formatted(state, share)));
  }

  private static String event(String format, int round, String pageCache) {
    return """
    {"event": "loaded", "benchmark": "ColdStart.load", "pair": "tiny", "format": "%s",
     "params": {"cache": "as_is"}, "round": %d, "attempt": 0, "load_seconds": 1.%d,
     "page_cache": %s}
    """
        .formatted(format, round, round, pageCache);
  }

  private AuditFinding finding() throws Exception {
    return AuditedRun.finding(Audit.of("tiny", List.of(run.read())), "page_cache");
  }
}
