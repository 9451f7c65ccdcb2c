package io.github.mlxggufbench.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir.resolve("run"));
  }

  @Test
  void mlxIsBetterWhereMoreIsBetterAndItHasMore() throws Exception {
    rounds("gguf", "decode_tps", 40, 41, 40.5);
    rounds("mlx", "decode_tps", 60, 61.6, 60.8);
    MetricComparison decode = metric("decode_tps");
    assertEquals(Verdict.MLX_BETTER, decode.verdict());
    Interval ratio = decode.ratio();
    assertNotNull(ratio);
    assertEquals(1.5, ratio.center(), 0.01);
    assertEquals(1.0, decode.cliffsDelta());
  }

  @Test
  void ggufIsBetterWhereLessIsBetterAndMlxHasMore() throws Exception {
    rounds("gguf", "ttft_ms", 100, 102, 101);
    rounds("mlx", "ttft_ms", 150, 154, 151);
    assertEquals(Verdict.GGUF_BETTER, metric("ttft_ms").verdict());
  }

  @Test
  void equivalentWithinTheMarginEvenIfTheDifferenceIsReal() throws Exception {
    rounds("gguf", "decode_tps", 40, 41, 42);
    rounds("mlx", "decode_tps", 40.4, 41.41, 42.42);
    MetricComparison decode = metric("decode_tps");
    assertEquals(Verdict.EQUIVALENT, decode.verdict());
  }

  @Test
  void inconclusiveSaysWhatItWouldTake() throws Exception {
    rounds("gguf", "decode_tps", 40, 50, 45);
    rounds("mlx", "decode_tps", 44, 41, 52);
    MetricComparison decode = metric("decode_tps");
    assertEquals(Verdict.INCONCLUSIVE, decode.verdict());
    assertTrue(
        decode.warnings().stream().anyMatch(w -> w.startsWith("these rounds could tell")),
        decode.warnings().toString());
  }

  @Test
  void oneRoundIsNoEvidence() throws Exception {
    rounds("gguf", "decode_tps", 40);
    rounds("mlx", "decode_tps", 80);
    MetricComparison decode = metric("decode_tps");
    assertEquals(Verdict.INCONCLUSIVE, decode.verdict());
    assertNull(decode.ratio());
    assertTrue(decode.warnings().contains("need ≥ 2 rounds of each build, there are 1 and 1"));
    FormatFigure gguf = decode.gguf();
    assertNotNull(gguf);
    assertEquals(new FormatFigure(1, 1, 40.0, null, null, 0.95), gguf);
  }

  @Test
  void aBuildWithoutFiguresIsUnknownWithItsReason() throws Exception {
    rounds("gguf", "decode_tps", 40, 41, 42);
    for (int round = 0; round < 3; round++) {
      run.request("mlx", round, "{\"outcome\": \"timeout\"}");
    }
    MetricComparison decode = metric("decode_tps");
    assertEquals(Verdict.INCONCLUSIVE, decode.verdict());
    assertNull(decode.mlx());
    assertNull(decode.ratio());
    assertTrue(decode.warnings().get(0).startsWith("MLX: block 0: 1 of 1 requests failed"));
  }

  @Test
  void roundsOfOneBlockArePairedSoThatDriftCancels() throws Exception {
    rounds("gguf", "decode_tps", 40, 50, 60, 70);
    rounds("mlx", "decode_tps", 44.1, 54.9, 66.1, 76.9);
    assertEquals(Verdict.MLX_BETTER, metric("decode_tps").verdict());
  }

  @Test
  void roundsWithoutAPartnerAreSaid() throws Exception {
    rounds("gguf", "decode_tps", 40, 41, 42, 43);
    rounds("mlx", "decode_tps", 60, 61.5, 63);
    MetricComparison decode = metric("decode_tps");
    FormatFigure gguf = decode.gguf();
    assertNotNull(gguf);
    assertEquals(4, gguf.rounds());
    assertTrue(
        decode
            .warnings()
            .contains("1 round(s) without a partner in their block are not in the ratio"));
  }

  @Test
  void endToEndIsNotComparedOverDifferentAmountsOfText() throws Exception {
    for (int round = 0; round < 3; round++) {
      run.request("gguf", round, "{\"e2e_ms\": 1000, \"completion_tokens\": 64}");
      run.request("mlx", round, "{\"e2e_ms\": 500, \"completion_tokens\": 32}");
    }
    MetricComparison e2e = metric("e2e_ms");
    assertEquals(Verdict.NOT_COMPARABLE, e2e.verdict());
    assertTrue(e2e.warnings().get(0).startsWith("not comparable: the builds generated different"));
  }

  @Test
  void contextInForceDecidesTimeToFirstTokenButNotDecode() throws Exception {
    run.manifest(
        """
        {"pairs": [{"name": "tiny", "builds":
          {"gguf": {"context_length": 8192}, "mlx": {"context_length": 4096}}}]}
        """);
    for (int round = 0; round < 3; round++) {
      run.request("gguf", round, "{\"ttft_ms\": 10%d, \"decode_tps\": 40}".formatted(round));
      run.request("mlx", round, "{\"ttft_ms\": 20%d, \"decode_tps\": 80}".formatted(round));
    }
    assertEquals(Verdict.NOT_COMPARABLE, metric("ttft_ms").verdict());
    assertEquals(Verdict.MLX_BETTER, metric("decode_tps").verdict());
  }

  @Test
  void holmCorrectsSpeedMetricsOfABenchmarkTogether() throws Exception {
    for (int round = 0; round < 3; round++) {
      run.request(
          "gguf", round, "{\"decode_tps\": %s, \"tpot_ms\": %s}".formatted(40 + round, 25 - round));
      run.request(
          "mlx", round, "{\"decode_tps\": %s, \"tpot_ms\": 9%d}".formatted(60 + 2 * round, round));
    }
    MetricComparison decode = metric("decode_tps");
    MetricComparison tpot = metric("tpot_ms");
    double p = Math.min(orOne(decode.pValue()), orOne(tpot.pValue()));
    double corrected = Math.min(orOne(decode.pHolm()), orOne(tpot.pHolm()));
    assertEquals(2 * p, corrected, 1e-12);
    assertEquals(metric("success_rate").pValue(), metric("success_rate").pHolm());
  }

  @Test
  void runsArePooledBlockByBlock() throws Exception {
    rounds("gguf", "decode_tps", 40, 41);
    rounds("mlx", "decode_tps", 60, 61.6);
    SyntheticRun first = run;
    run = SyntheticRun.in(dir.resolve("second")).manifest("{\"run_id\": \"second\"}");
    rounds("gguf", "decode_tps", 50, 51);
    rounds("mlx", "decode_tps", 75, 76.4);
    MetricComparison pooled =
        Analysis.of(List.of(first.read(), run.read())).pairs().get(0).metrics().stream()
            .filter(m -> m.metric().equals("decode_tps"))
            .findFirst()
            .orElseThrow();
    FormatFigure mlx = pooled.mlx();
    assertNotNull(mlx);
    assertEquals(4, mlx.rounds());
    assertEquals(Verdict.MLX_BETTER, pooled.verdict());
    assertFalse(
        pooled.warnings().stream().anyMatch(w -> w.contains("partner")),
        pooled.warnings().toString());
  }

  private static double orOne(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? 1 : value;
  }

  private void rounds(String format, String metric, double... values) throws Exception {
    for (int round = 0; round < values.length; round++) {
      run.request(format, round, "{\"%s\": %s}".formatted(metric, values[round]));
    }
  }

  private MetricComparison metric(String name) throws Exception {
    return Analysis.of(List.of(run.read())).pairs().get(0).metrics().stream()
        .filter(m -> m.metric().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
