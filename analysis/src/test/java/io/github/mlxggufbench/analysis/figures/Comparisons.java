package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.List;
import java.util.Map;

/** Made-up comparisons of metrics, as the verdicts would leave them. */
public final class Comparisons {

  private Comparisons() {}

  /** A metric with all its figures known; the ratio's interval is 3 % either way. */
  public static MetricComparison known(
      String benchmark, String metric, String unit, double gguf, double mlx, Verdict verdict) {
    return benchmark.startsWith("ContextStress")
        ? atContext("1024", metric, unit, gguf, mlx, verdict)
        : known(benchmark, Map.of(), metric, unit, gguf, mlx, verdict);
  }

  /** Likewise of ContextStress at a length of the context. */
  public static MetricComparison atContext(
      String tokens, String metric, String unit, double gguf, double mlx, Verdict verdict) {
    Map<String, String> params = Map.of("contextTokens", tokens);
    return known("ContextStress.summarize", params, metric, unit, gguf, mlx, verdict);
  }

  private static MetricComparison known(
      String benchmark,
      Map<String, String> params,
      String metric,
      String unit,
      double gguf,
      double mlx,
      Verdict verdict) {
    return new MetricComparison(
        benchmark,
        params,
        null,
        metric,
        unit,
        metric.endsWith("_tps") || metric.equals("success_rate") ? "higher" : "lower",
        figure(gguf),
        figure(mlx),
        new Interval(mlx / gguf, mlx / gguf / 1.03, mlx / gguf * 1.03, 0.95),
        0.004,
        verdict == Verdict.INCONCLUSIVE ? 0.31 : 0.008,
        mlx / gguf,
        1.0,
        0.03,
        verdict == Verdict.INCONCLUSIVE ? 0.12 : 0.04,
        null,
        false,
        verdict,
        List.of());
  }

  /** A metric that only GGUF was measured in. */
  public static MetricComparison unknown(String benchmark, String metric, String unit, String why) {
    return new MetricComparison(
        benchmark,
        Map.of(),
        null,
        metric,
        unit,
        "lower",
        figure(12),
        null,
        null,
        null,
        null,
        null,
        null,
        0.05,
        null,
        null,
        false,
        Verdict.INCONCLUSIVE,
        List.of(why));
  }

  private static FormatFigure figure(double center) {
    return new FormatFigure(3, 9, center, center * 0.98, center * 1.02, 0.95);
  }
}
