package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One metric as an advantage of MLX: above 1 MLX is better, whatever "better" means for it.
 *
 * @param center above 0
 * @param lo above 0; null with fewer than two rounds
 * @param hi likewise
 */
record RatioRow(MetricComparison metric, double center, @Nullable Double lo, @Nullable Double hi) {

  /** Empty where no ratio is known. */
  static Optional<RatioRow> of(MetricComparison metric) {
    Interval ratio = metric.ratio();
    if (ratio == null || !isRatio(ratio.center())) {
      return Optional.empty();
    }
    Double lo = ratio.lo();
    Double hi = ratio.hi();
    if (lo == null || hi == null || !isRatio(lo) || !isRatio(hi)) {
      lo = null;
      hi = null;
    }
    if (metric.better().equals("higher")) {
      return Optional.of(new RatioRow(metric, ratio.center(), lo, hi));
    }
    return Optional.of(
        new RatioRow(metric, 1 / ratio.center(), hi == null ? null : 1 / hi, inverse(lo)));
  }

  /** The factor by which the better one leads, at least 1. */
  double lead() {
    return Math.max(center, 1 / center);
  }

  /** How far from 1 the interval reaches, at least 1. */
  double reach() {
    double reach = lead();
    if (lo != null && hi != null) {
      reach = Math.max(reach, Math.max(hi, 1 / lo));
    }
    return reach;
  }

  private static @Nullable Double inverse(@Nullable Double value) {
    return value == null ? null : 1 / value;
  }

  private static boolean isRatio(double value) {
    return Double.isFinite(value) && value > 0;
  }
}
