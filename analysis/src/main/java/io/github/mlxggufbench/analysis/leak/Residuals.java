package io.github.mlxggufbench.analysis.leak;

import java.util.Arrays;

/*
 *     r = Σ e_i·e_(i−1) / Σ e_i²
 *
 * of residuals is lower than the errors' own autocorrelation ρ: by (1 + 3ρ)/n with a fitted mean,
 * by (2 + 4ρ)/n with a fitted line, and so on with each parameter, (k + (k + 2)ρ)/n.
 *
 * Marriott, Pope, "Bias in the estimation of autocorrelations", Biometrika 41 (1954); Shaman, Stine,
 * "The bias of autoregressive coefficient estimators", J. Am. Stat. Assoc. 83 (1988).
 */

/**
 * What a shape leaves of the values.
 *
 * @param sd in bytes
 * @param autocorrelation of neighbours, freed of the bias of the fit, at most 1
 */
record Residuals(double sd, double autocorrelation) {

  /**
   * @param blocks the shape was fitted to
   */
  static Residuals of(double[] values, Shape shape, int blocks) {
    int n = values.length;
    int k = shape.parameters();
    double[] rest = new double[n];
    Arrays.setAll(rest, i -> values[i] - shape.at(Blocks.place(i, n, blocks)));
    double squares = 0;
    double products = 0;
    for (int i = 0; i < n; i++) {
      squares += rest[i] * rest[i];
      products += i == 0 ? 0 : rest[i] * rest[i - 1];
    }
    double sd = Math.sqrt(squares / (n - k));
    double seen = squares == 0 ? 0 : products / squares;
    double own = (seen + (double) k / n) / (1 - (k + 2.0) / n);
    return new Residuals(sd, Math.min(1, own));
  }
}
