package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.metrics.Metric;
import io.github.mlxggufbench.analysis.metrics.Series;
import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.stats.TInterval;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One format's figure: the geometric mean of its rounds with a t interval on logarithms, so that
 * the ratio of two centres is the ratio reported. Rates, and values that are not all positive (a
 * difference of memories): the arithmetic mean with its t interval.
 */
final class FormatFigures {

  private static final double CONFIDENCE = 0.95;

  private FormatFigures() {}

  /** Null when no round has a value. */
  static @Nullable FormatFigure of(Series series, Metric metric) {
    double[] values = series.values();
    if (values.length == 0) {
      return null;
    }
    if (values.length == 1) {
      return new FormatFigure(1, series.requests(), values[0], null, null, CONFIDENCE);
    }
    ConfidenceInterval interval =
        !metric.isRate() && Arrays.stream(values).allMatch(v -> v > 0)
            ? TInterval.ofGeometricMean(values, CONFIDENCE)
            : TInterval.ofMean(values, CONFIDENCE);
    return new FormatFigure(
        values.length,
        series.requests(),
        interval.center(),
        metric.isRate() ? Math.max(0, interval.lo()) : interval.lo(),
        metric.isRate() ? Math.min(1, interval.hi()) : interval.hi(),
        CONFIDENCE);
  }
}
