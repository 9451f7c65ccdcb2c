package io.github.mlxggufbench.server;

/**
 * Sample quantiles by linear interpolation between order statistics: definition 7 of Hyndman and
 * Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996; the
 * default of R and NumPy.
 */
public final class Quantile {
  private Quantile() {}

  /**
   * @param sorted ascending, at least one value
   * @param p in [0, 1]
   */
  public static double of(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
