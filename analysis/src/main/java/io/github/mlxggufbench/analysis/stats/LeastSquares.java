package io.github.mlxggufbench.analysis.stats;

import java.util.List;

/*
 * y ≈ X·b with the smallest sum of squared residuals, by modified Gram–Schmidt: each column, freed of
 * those before it, takes its part out of y, and b follows from the triangle that is left.
 *
 * Björck, "Numerical methods for least squares problems" (1996), §2.4.
 */

/**
 * A linear model fitted to values.
 *
 * @param coefficients one a column
 * @param rss the sum of squared residuals
 */
public record LeastSquares(List<Double> coefficients, double rss) {

  /**
   * @param columns linearly independent, each as long as {@code y}
   */
  public static LeastSquares of(double[][] columns, double[] y) {
    int k = columns.length;
    double[][] q = new double[k][];
    double[][] triangle = new double[k][k];
    double[] parts = new double[k];
    double[] rest = y.clone();
    for (int i = 0; i < k; i++) {
      q[i] = columns[i].clone();
      for (int j = 0; j < i; j++) {
        triangle[j][i] = takeOut(q[j], q[i]);
      }
      triangle[i][i] = 1;
      parts[i] = takeOut(q[i], rest);
    }
    Double[] b = new Double[k];
    for (int i = k - 1; i >= 0; i--) {
      double value = parts[i];
      for (int j = i + 1; j < k; j++) {
        value -= triangle[i][j] * b[j];
      }
      b[i] = value;
    }
    return new LeastSquares(List.of(b), dot(rest, rest));
  }

  /** Leaves in {@code of} what is orthogonal to {@code direction}; how much of it there was. */
  private static double takeOut(double[] direction, double[] of) {
    double much = dot(direction, of) / dot(direction, direction);
    for (int i = 0; i < of.length; i++) {
      of[i] -= much * direction[i];
    }
    return much;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
