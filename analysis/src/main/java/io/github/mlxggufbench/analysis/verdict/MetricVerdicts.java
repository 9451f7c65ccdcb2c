package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.metrics.Metric;
import io.github.mlxggufbench.analysis.stats.CliffsDelta;
import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.stats.DetectableEffect;
import io.github.mlxggufbench.analysis.stats.HodgesLehmann;
import io.github.mlxggufbench.analysis.stats.LogRatio;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence into the comparison that a summary holds. */
final class MetricVerdicts {

  private static final double CONFIDENCE = 0.95;

  private final ClientError clientError;

  private MetricVerdicts(ClientError clientError) {
    this.clientError = clientError;
  }

  static List<MetricComparison> of(List<Evidence> all, ClientError clientError) {
    HolmFamilies families = HolmFamilies.of(all);
    MetricVerdicts verdicts = new MetricVerdicts(clientError);
    return all.stream().map(e -> verdicts.comparison(e, families.pHolm(e))).toList();
  }

  private MetricComparison comparison(Evidence evidence, @Nullable Double pHolm) {
    Metric metric = evidence.key().metric();
    LogRatio ratio = evidence.ratio();
    HodgesLehmann ranks = ratio == null ? null : ranks(evidence.matched());
    Verdict verdict = verdict(evidence, pHolm);
    FormatFigure gguf = FormatFigures.of(evidence.gguf(), metric);
    FormatFigure mlx = FormatFigures.of(evidence.mlx(), metric);
    double margin = metric.family().margin();
    Double error = clientError.in(metric, gguf, mlx);
    boolean withinError = ClientError.decides(verdict, margin, error, gguf, mlx);
    return new MetricComparison(
        evidence.key().benchmark(),
        Params.parse(evidence.key().params()).values(),
        evidence.key().group().isEmpty() ? null : evidence.key().group(),
        metric.name(),
        metric.unit(),
        metric.better(),
        gguf,
        mlx,
        ratio == null ? null : interval(ratio.interval(CONFIDENCE)),
        ratio == null ? null : ratio.pValue(),
        pHolm,
        ranks == null ? null : Math.exp(ranks.shift()),
        ratio == null ? null : CliffsDelta.of(evidence.matched().mlx(), evidence.matched().gguf()),
        margin,
        ratio == null ? null : DetectableEffect.of(ratio),
        error,
        withinError,
        verdict,
        Reasons.of(evidence, verdict, ranks, withinError ? error : null));
  }

  private static Verdict verdict(Evidence evidence, @Nullable Double pHolm) {
    if (evidence.barrier() != null) {
      return Verdict.NOT_COMPARABLE;
    }
    Metric metric = evidence.key().metric();
    if (metric.isRate()) {
      return SuccessRate.verdict(evidence.gguf(), evidence.mlx(), metric.family().margin());
    }
    if (evidence.matched().bothAlwaysZero()) {
      return Verdict.EQUIVALENT;
    }
    LogRatio ratio = evidence.ratio();
    if (ratio == null || pHolm == null) {
      return Verdict.INCONCLUSIVE;
    }
    return switch (Decision.of(ratio, pHolm, metric.family().margin())) {
      case EQUIVALENT -> Verdict.EQUIVALENT;
      case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
      case HIGHER -> metric.isLowerBetter() ? Verdict.GGUF_BETTER : Verdict.MLX_BETTER;
      case LOWER -> metric.isLowerBetter() ? Verdict.MLX_BETTER : Verdict.GGUF_BETTER;
    };
  }

  /** Ranks on the log scale, where a shift is a ratio. */
  private static HodgesLehmann ranks(Matched matched) {
    double[] mlx = Arrays.stream(matched.mlx()).map(Math::log).toArray();
    double[] gguf = Arrays.stream(matched.gguf()).map(Math::log).toArray();
    return matched.paired() ? HodgesLehmann.paired(mlx, gguf) : HodgesLehmann.unpaired(mlx, gguf);
  }

  private static Interval interval(ConfidenceInterval interval) {
    return new Interval(interval.center(), interval.lo(), interval.hi(), interval.confidence());
  }
}
