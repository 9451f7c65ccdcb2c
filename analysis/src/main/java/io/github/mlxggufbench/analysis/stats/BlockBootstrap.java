package io.github.mlxggufbench.analysis.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/*
 * Moving-block bootstrap of a slope: the residuals of the fitted line are drawn anew in runs of
 * neighbours, so that their correlation over time stays in, laid on the line, and the slope is
 * fitted again; the interval is between the quantiles of those slopes (type 7, as R's default).
 *
 * Künsch, "The jackknife and the bootstrap for general stationary observations", Ann. Statist. 17
 * (1989); Efron, Tibshirani, "An introduction to the bootstrap" (1993), §13.3.
 */

/** An interval for a slope over values that depend on their neighbours. */
public final class BlockBootstrap {

  private BlockBootstrap() {}

  /**
   * The interval around the Theil–Sen slope.
   *
   * @param x strictly ascending, three values at least
   * @param block neighbours that stay together, from 1 to the number of values
   * @param seed the same seed gives the same interval
   */
  public static ConfidenceInterval slope(
      double[] x, double[] y, int block, int resamples, double confidence, long seed) {
    TheilSen line = TheilSen.of(x, y);
    double[] residuals = new double[y.length];
    Arrays.setAll(residuals, i -> y[i] - line.at(x[i]));
    SplittableRandom random = new SplittableRandom(seed);
    double[] slopes = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      double[] again = resample(residuals, block, random);
      for (int i = 0; i < again.length; i++) {
        again[i] += line.at(x[i]);
      }
      slopes[r] = TheilSen.slope(x, again);
    }
    Arrays.sort(slopes);
    return new ConfidenceInterval(
        line.slope(),
        Math.min(line.slope(), quantile(slopes, (1 - confidence) / 2)),
        Math.max(line.slope(), quantile(slopes, (1 + confidence) / 2)),
        confidence);
  }

  private static double[] resample(double[] values, int block, SplittableRandom random) {
    double[] drawn = new double[values.length];
    for (int to = 0; to < drawn.length; to += block) {
      int from = random.nextInt(values.length - block + 1);
      System.arraycopy(values, from, drawn, to, Math.min(block, drawn.length - to));
    }
    return drawn;
  }

  private static double quantile(double[] sorted, double probability) {
    double place = probability * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
