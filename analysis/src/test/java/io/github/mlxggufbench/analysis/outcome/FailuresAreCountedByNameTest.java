package io.github.mlxggufbench.analysis.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.stats.Wilson;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresAreCountedByNameTest {

  private static final String GENERATE = "SimpleGeneration.generate";

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir);
  }

  @Test
  void withTheFirstMessageAndWhere() throws Exception {
    run.request("mlx", 0, "{}")
        .request("mlx", 0, failed("http_error", "500", "\"server_error\"", "out of\\n memory"))
        .request("mlx", 2, failed("http_error", "500", "\"server_error\"", "later"))
        .request("mlx", 2, "{\"outcome\": \"timeout\", \"error\": null, \"phase\": \"warmup\"}");

    assertEquals(
        List.of(
            new Outcomes.Failure(
                GENERATE,
                Map.of(),
                "mlx",
                "http_error",
                2,
                List.of("measurement"),
                List.of(0, 2),
                "HTTP 500, server_error: out of memory"),
            new Outcomes.Failure(
                GENERATE, Map.of(), "mlx", "timeout", 1, List.of("warmup"), List.of(2), null)),
        outcomes().failures());
  }

  @Test
  void inVoidRoundsToo() throws Exception {
    run.request("gguf", 1, failed("refused", "null", "null", "connection refused"))
        .request("gguf", 1, "{\"attempt\": 1}")
        .journal(broken("round_void", "gguf", 1, "server went away"))
        .journal(broken("round_failed", "mlx", 0, "no memory for it"));

    Outcomes outcomes = outcomes();
    assertEquals(1, outcomes.failures().size());
    assertEquals("connection refused", outcomes.failures().get(0).message());
    assertEquals(
        List.of(
            new Outcomes.BrokenRound(GENERATE, Map.of(), "gguf", 1, 0, "void", "server went away"),
            new Outcomes.BrokenRound(
                GENERATE, Map.of(), "mlx", 0, 0, "failed", "no memory for it")),
        outcomes.brokenRounds());
    assertEquals(2, outcomes.builds().get(0).requests());
  }

  @Test
  void andLeaveARatePerBuildWithItsInterval() throws Exception {
    run.request("gguf", 0, "{}")
        .request("mlx", 0, "{\"phase\": \"warmup\"}")
        .request("mlx", 0, "{}")
        .request("mlx", 0, "{\"outcome\": \"truncated\"}")
        .request("mlx", 0, "{\"outcome\": \"timeout\", \"phase\": \"probe\"}");

    ConfidenceInterval mlx = Wilson.of(2, 3, 0.95);
    Outcomes.Build build = outcomes().builds().get(1);
    assertEquals(
        new Outcomes.Build("mlx", 3, 2, new Interval(mlx.center(), mlx.lo(), mlx.hi(), 0.95)),
        build);
  }

  @Test
  void ofOtherPairsStayWithThem() throws Exception {
    run.request("gguf", 0, "{\"pair\": \"other\", \"outcome\": \"timeout\"}");

    assertEquals(Outcomes.NONE, outcomes());
  }

  private Outcomes outcomes() throws Exception {
    return PairOutcomes.of("tiny", List.of(run.read()));
  }

  private static String failed(String outcome, String status, String type, String message) {
    return """
    {"outcome": "%s", "error": {"status": %s, "type": %s, "message": "%s"}}
    """
        .formatted(outcome, status, type, message);
  }

  private static String broken(String event, String format, int round, String why) {
    return """
    {"event": "%s", "benchmark": "SimpleGeneration.generate", "pair": "tiny",
     "format": "%s", "params": {}, "round": %d, "attempt": 0, "why": "%s"}
    """
        .formatted(event, format, round, why);
  }
}
