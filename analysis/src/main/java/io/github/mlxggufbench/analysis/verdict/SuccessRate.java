package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.metrics.Series;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.stats.ProportionDifference;
import io.github.mlxggufbench.analysis.stats.Wilson;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.Locale;

/**
 * Success rates are proportions of requests: rounds that are all alike, as they mostly are, would
 * make a t interval of no width.
 */
final class SuccessRate {

  private static final double CONFIDENCE = 0.95;

  /** Of 1 − α/2 at that confidence. */
  private static final double NORMAL_QUANTILE = 1.959964;

  private SuccessRate() {}

  /** Of all requests together; at least one. */
  static ConfidenceInterval of(Series series) {
    double successes = series.rounds().stream().mapToDouble(r -> r.value() * r.requests()).sum();
    return Wilson.of(Math.round(successes), series.requests(), CONFIDENCE);
  }

  static Verdict verdict(Series gguf, Series mlx, double margin) {
    if (gguf.rounds().isEmpty() || mlx.rounds().isEmpty()) {
      return Verdict.INCONCLUSIVE;
    }
    ConfidenceInterval difference = difference(gguf, mlx);
    if (difference.excludes(0)) {
      return difference.center() > 0 ? Verdict.MLX_BETTER : Verdict.GGUF_BETTER;
    }
    return isWithin(difference, margin) ? Verdict.EQUIVALENT : Verdict.INCONCLUSIVE;
  }

  private static boolean isWithin(ConfidenceInterval difference, double margin) {
    return difference.lo() > -margin && difference.hi() < margin;
  }

  /** In words; empty when one build has none. */
  static String text(Series gguf, Series mlx, double margin) {
    if (gguf.rounds().isEmpty() || mlx.rounds().isEmpty()) {
      return "";
    }
    ConfidenceInterval difference = difference(gguf, mlx);
    if (areComplete(gguf, mlx)) {
      return "every request to both builds succeeded, which says nothing of rare failures"
          + (isWithin(difference, margin) ? "" : "; " + requestsFor(margin));
    }
    return String.format(
        Locale.ROOT,
        "a rate is compared by its difference: MLX − GGUF is %.1f %% [%.1f, %.1f]",
        100 * difference.center(),
        100 * difference.lo(),
        100 * difference.hi());
  }

  /**
   * Without any failure, Wilson's interval of n requests reaches z² / (n + z²) below 1, and
   * Newcombe's of the difference as far to both sides.
   */
  private static String requestsFor(double margin) {
    double z2 = NORMAL_QUANTILE * NORMAL_QUANTILE;
    return String.format(
        Locale.ROOT,
        "to tell a difference within %s takes %,d of each build",
        Quantity.percent(margin),
        (long) Math.floor(z2 / margin - z2) + 1);
  }

  private static boolean areComplete(Series gguf, Series mlx) {
    return of(gguf).center() == 1 && of(mlx).center() == 1;
  }

  private static ConfidenceInterval difference(Series gguf, Series mlx) {
    return ProportionDifference.of(of(mlx), of(gguf));
  }
}
