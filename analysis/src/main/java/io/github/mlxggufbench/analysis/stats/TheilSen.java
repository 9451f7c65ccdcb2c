package io.github.mlxggufbench.analysis.stats;

import java.util.Arrays;

/*
 *     slope = median over i < j of (y_j − y_i) / (x_j − x_i)
 *     intercept = median of (y_i − slope·x_i)
 *
 * Up to 29 % of the values may be anything without moving it far.
 *
 * Theil, "A rank-invariant method of linear and polynomial regression analysis", Proc. Kon. Ned.
 * Akad. Wet. 53 (1950); Sen, "Estimates of the regression coefficient based on Kendall's tau", J.
 * Am. Stat. Assoc. 63 (1968).
 */

/** A straight line through values with outliers. */
public record TheilSen(double slope, double intercept) {

  /**
   * @param x strictly ascending, two values at least
   */
  public static TheilSen of(double[] x, double[] y) {
    double slope = slope(x, y);
    double[] rests = new double[x.length];
    Arrays.setAll(rests, i -> y[i] - slope * x[i]);
    return new TheilSen(slope, Sample.median(rests));
  }

  static double slope(double[] x, double[] y) {
    double[] slopes = new double[x.length * (x.length - 1) / 2];
    int k = 0;
    for (int j = 1; j < x.length; j++) {
      for (int i = 0; i < j; i++) {
        slopes[k++] = (y[j] - y[i]) / (x[j] - x[i]);
      }
    }
    return Sample.median(slopes);
  }

  public double at(double x) {
    return intercept + slope * x;
  }
}
