package io.github.mlxggufbench.analysis.report;

import static io.github.mlxggufbench.analysis.figures.Comparisons.known;
import static io.github.mlxggufbench.analysis.figures.Comparisons.unknown;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Summary;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.List;

/** Made-up summaries. */
final class SyntheticSummary {

  private static final String GENERATE = ThreeRoundRun.GENERATE;

  private SyntheticSummary() {}

  static Summary of(PairSummary... pairs) {
    return new Summary(1, List.of("run"), List.of(pairs), List.of("samples/x.csv:7: line cut"));
  }

  static PairSummary pair(String name, MetricComparison... metrics) {
    return new PairSummary(name, List.of(metrics), List.of(), List.of(), List.of());
  }

  /** GGUF is better in all that matters. */
  static PairSummary clear(String name) {
    String context = ThreeRoundRun.SUMMARIZE;
    return new PairSummary(
        name,
        List.of(
            known(GENERATE, "ttft_ms", "ms", 18.2, 41.7, Verdict.GGUF_BETTER),
            known(GENERATE, "decode_tps", "tok/s", 1220, 98.4, Verdict.GGUF_BETTER),
            known(GENERATE, "e2e_ms", "ms", 70.1, 682, Verdict.GGUF_BETTER),
            known(GENERATE, "memory_peak_bytes", "B", 64e6, 69.4e6, Verdict.GGUF_BETTER),
            known(GENERATE, "memory_peak_bytes.private", "B", 44e6, 63e6, Verdict.GGUF_BETTER),
            known(GENERATE, "success_rate", "1", 1, 1, Verdict.EQUIVALENT),
            known(context, "ttft_ms", "ms", 31, 30.4, Verdict.EQUIVALENT),
            known(context, "decode_tps", "tok/s", 1190, 1130, Verdict.INCONCLUSIVE),
            known("ColdStart.load", "load_ms", "ms", 2140, 1490, Verdict.MLX_BETTER),
            unknown("ColdStart.load", "ready_ms", "ms", "MLX: no round delivered a value")),
        List.of(
            finding("context length", AuditFinding.Result.SAME, "8192", "8192", "in force in both"),
            finding(
                "bits per weight",
                AuditFinding.Result.DIFFERS,
                "4.52",
                "4.64",
                "2.6 % apart: memory and speed follow from it"),
            finding("chat template", AuditFinding.Result.UNKNOWN, "–", "–", "not readable here")),
        List.of(
            new LeakFinding(
                "gguf", "inconclusive", new Interval(120, -900.0, 1140.0, 0.95), 2048.0, 10),
            new LeakFinding("mlx", "leak", new Interval(1.2e6, 1.1e6, 1.3e6, 0.95), 4096.0, 10)),
        List.of());
  }

  private static AuditFinding finding(
      String check, AuditFinding.Result result, String gguf, String mlx, String text) {
    return new AuditFinding(check, result, gguf, mlx, text);
  }

  static PairSummary tradeOff(String name) {
    return pair(
        name,
        known(GENERATE, "decode_tps", "tok/s", 40, 52, Verdict.MLX_BETTER),
        known(GENERATE, "ttft_ms", "ms", 410, 405, Verdict.EQUIVALENT),
        known(GENERATE, "memory_peak_bytes", "B", 4.1e9, 5.6e9, Verdict.GGUF_BETTER));
  }

  static PairSummary undecided(String name) {
    return pair(
        name,
        known(GENERATE, "decode_tps", "tok/s", 40, 42, Verdict.INCONCLUSIVE),
        known(GENERATE, "ttft_ms", "ms", 410, 480, Verdict.INCONCLUSIVE));
  }

  static PairSummary equal(String name) {
    return pair(
        name,
        known(GENERATE, "decode_tps", "tok/s", 40, 40.1, Verdict.EQUIVALENT),
        known(GENERATE, "memory_peak_bytes", "B", 4.1e9, 4.1e9, Verdict.EQUIVALENT));
  }
}
