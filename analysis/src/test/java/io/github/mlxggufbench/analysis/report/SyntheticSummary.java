package io.github.mlxggufbench.analysis.report;

import static io.github.mlxggufbench.analysis.figures.Comparisons.known;
import static io.github.mlxggufbench.analysis.figures.Comparisons.unknown;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.ClockFinding;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.LeakRound;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Notice;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Summary;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Made-up summaries. */
final class SyntheticSummary {

  private static final String GENERATE = ThreeRoundRun.GENERATE;

  private SyntheticSummary() {}

  static Summary of(PairSummary... pairs) {
    return new Summary(
        1,
        List.of("run"),
        List.of(pairs),
        List.of(
            new Notice("client_disagrees", List.of("a: apart", "b: apart"), "end the rest", 2),
            new Notice("runtime_unknown", List.of("the engine is unknown"), "", 1)),
        List.of("samples/x.csv:7: line cut"));
  }

  static PairSummary pair(String name, MetricComparison... metrics) {
    return new PairSummary(
        name, List.of(metrics), List.of(), Outcomes.NONE, List.of(), List.of(), List.of());
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
        outcomes(name),
        List.of(
            clock("gguf", "decode_rate", "×", 1.01, ClockFinding.Result.AGREES),
            clock("gguf", "ttft_over_prefill", "ms", 36.6, ClockFinding.Result.BEYOND)),
        List.of(
            leak("gguf", LeakVerdict.INCONCLUSIVE, new Interval(120, -900.0, 1140.0, 0.95), 0),
            leak("mlx", LeakVerdict.LEAK, new Interval(1.2e6, 1.1e6, 1.3e6, 0.95), 1.2e6)),
        List.of());
  }

  /** Ten requests in mode {@code requests}, after which memory was so many bytes more each. */
  static LeakFinding leak(String format, LeakVerdict verdict, Interval rate, double bytes) {
    List<@Nullable Double> memory =
        IntStream.range(0, 10).mapToObj(i -> (Double) (64e6 + i * bytes)).toList();
    return new LeakFinding(
        "MemoryLeak.generate",
        Map.of("mode", "requests"),
        format,
        verdict,
        rate,
        104857.6,
        104857.6,
        null,
        10,
        "private memory + swap",
        null,
        "10 values can show a leak but not its absence; that takes 27",
        List.of(new LeakRound("run", 0, verdict, rate, 104857.6, null, memory)));
  }

  /** A request and two rounds that did not come out. */
  private static Outcomes outcomes(String message) {
    return new Outcomes(
        List.of(new Outcomes.Build("mlx", 30, 29, new Interval(29 / 30.0, 0.833, 0.994, 0.95))),
        List.of(
            new Outcomes.Failure(
                GENERATE,
                Map.of(),
                "mlx",
                "http_error",
                1,
                List.of("measurement"),
                List.of(2),
                message)),
        List.of(
            new Outcomes.BrokenRound(GENERATE, Map.of(), "mlx", 1, 0, "void", message),
            new Outcomes.BrokenRound(GENERATE, Map.of(), "mlx", 2, 1, "failed", "no memory")));
  }

  private static ClockFinding clock(
      String format, String check, String unit, double median, ClockFinding.Result result) {
    int beyond = result == ClockFinding.Result.BEYOND ? 1 : 0;
    return new ClockFinding(
        format,
        "llama.cpp timings",
        check,
        unit,
        9,
        beyond,
        median,
        median / 2,
        median * 2,
        "± 10 %",
        result,
        beyond + " of 9 beyond");
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
