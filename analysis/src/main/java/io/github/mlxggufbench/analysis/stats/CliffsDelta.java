package io.github.mlxggufbench.analysis.stats;

/*
 *     δ = (#(x > y) − #(x < y)) / (n·m)     in [−1, 1]
 *
 * |δ| of 0.147, 0.33, 0.474 are called small, medium, large.
 *
 * Cliff, "Dominance statistics: ordinal analyses to answer ordinal questions", Psychol. Bull. 114
 * (1993); thresholds: Romano et al., FAIR 2006.
 */

/** How far one sample lies above another, in ranks alone. */
public final class CliffsDelta {

  private CliffsDelta() {}

  /** 1 when every x is above every y, −1 when below. */
  public static double of(double[] x, double[] y) {
    double sum = 0;
    for (double xi : x) {
      for (double yj : y) {
        sum += Math.signum(xi - yj);
      }
    }
    return sum / ((double) x.length * y.length);
  }
}
