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
 * the ratio of two centres is the ratio reported. Values that are not all positive (a difference of
 * memories): the arithmetic mean with its t interval. Rates: all requests together, with Wilson's
 * interval.
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
    if (metric.isRate()) {
      return figure(values.length, series.requests(), SuccessRate.of(series));
    }
    if (values.length == 1) {
      return new FormatFigure(1, series.requests(), values[0], null, null, CONFIDENCE);
    }
    boolean positive = Arrays.stream(values).allMatch(v -> v > 0);
    return figure(
        values.length,
        series.requests(),
        positive
            ? TInterval.ofGeometricMean(values, CONFIDENCE)
            : TInterval.ofMean(values, CONFIDENCE));
  }

  private static FormatFigure figure(int rounds, int requests, ConfidenceInterval interval) {
    return new FormatFigure(
        rounds, requests, interval.center(), interval.lo(), interval.hi(), CONFIDENCE);
  }
}
