package io.github.mlxggufbench.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientErrorLimitsAVerdictTest {

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir);
  }

  @Test
  void aDifferenceSmallerThanItIsSaid() throws Exception {
    selfTest(-3.0, 0.001);
    rounds("ttft_ms", 20, 22);

    MetricComparison ttft = metric("ttft_ms");
    assertEquals(Verdict.GGUF_BETTER, ttft.verdict());
    assertTrue(ttft.withinClientError());
    assertEquals(
        List.of(
            "client_error: the difference of ttft_ms is smaller than the client's own error on"
                + " this machine (p99 3.00 ms)"),
        ttft.warnings());
  }

  @Test
  void aLargerDifferenceIsNot() throws Exception {
    selfTest(1.5, 0.001);
    rounds("ttft_ms", 20, 22);

    assertFalse(metric("ttft_ms").withinClientError());
    assertEquals(1.5, metric("ttft_ms").clientError());
    assertEquals(List.of(), metric("ttft_ms").warnings());
  }

  @Test
  void anEquivalenceRestsOnItsMargin() throws Exception {
    selfTest(1.5, 0.001);
    rounds("ttft_ms", 20, 20.01);

    MetricComparison ttft = metric("ttft_ms");
    assertEquals(Verdict.EQUIVALENT, ttft.verdict());
    assertTrue(ttft.withinClientError(), "5 % of 20 ms is 1 ms");
  }

  @Test
  void theErrorOfARateIsAFractionOfIt() throws Exception {
    selfTest(1.5, 0.2);
    rounds("decode_tps", 40, 45);

    Double error = metric("decode_tps").clientError();
    assertNotNull(error);
    assertEquals(0.2 * 45, error, 0.01);
    assertTrue(metric("decode_tps").withinClientError());
  }

  @Test
  void aRunWithoutSelfTestSaysNothing() throws Exception {
    rounds("ttft_ms", 20, 22);

    assertNull(metric("ttft_ms").clientError());
    assertFalse(metric("ttft_ms").withinClientError());
  }

  private void selfTest(double ttftP99, double rateP99) throws Exception {
    run.manifest(
        """
        {"selftest": {"streams": [
          {"streams": 1, "ttft_error_ms": {"median": 0.1, "p99": %s},
           "gap_error_ms": {"median": 0.1, "p99": 0.2},
           "decode_rate_error": {"median": 0.0, "p99": %s}},
          {"streams": 16, "ttft_error_ms": {"median": 9, "p99": 99}}]}}
        """
            .formatted(ttftP99, rateP99));
  }

  private void rounds(String metric, double gguf, double mlx) throws Exception {
    for (int round = 0; round < 4; round++) {
      double drift = 1 + round * 0.0001;
      run.request("gguf", round, "{\"%s\": %s}".formatted(metric, gguf * drift));
      run.request("mlx", round, "{\"%s\": %s}".formatted(metric, mlx * drift * drift));
    }
  }

  private MetricComparison metric(String name) throws Exception {
    return Analysis.of(List.of(run.read())).pairs().get(0).metrics().stream()
        .filter(m -> m.metric().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
