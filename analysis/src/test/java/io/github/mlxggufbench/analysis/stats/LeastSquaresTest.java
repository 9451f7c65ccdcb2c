package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The data of Anscombe, "Graphs in statistical analysis", Am. Statistician 27 (1973). */
class LeastSquaresTest {

  private static final double[] X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
  private static final double[] FIRST = {
    8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68
  };
  private static final double[] SECOND = {
    9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74
  };

  /**
   * R: lm(y1 ~ x1, anscombe) gives 3.0001 and 0.5001; the paper's residual sum of squares: 13.75.
   */
  @Test
  void aLine() {
    LeastSquares fit = LeastSquares.of(new double[][] {ones(), X}, FIRST);
    assertEquals(3.0001, fit.coefficients().get(0), 5e-5);
    assertEquals(0.5001, fit.coefficients().get(1), 5e-5);
    assertEquals(13.763, fit.rss(), 5e-4);
  }

  /** R: lm(y2 ~ x2 + I(x2^2), anscombe) gives −5.99573, 2.78084, −0.12671. */
  @Test
  void aParabola() {
    double[] squares = Arrays.stream(X).map(x -> x * x).toArray();
    LeastSquares fit = LeastSquares.of(new double[][] {ones(), X, squares}, SECOND);
    assertEquals(-5.99573, fit.coefficients().get(0), 5e-5);
    assertEquals(2.78084, fit.coefficients().get(1), 5e-6);
    assertEquals(-0.12671, fit.coefficients().get(2), 5e-6);
  }

  /** 11·ln(41.2727/13.7627) − ln 11: the total sum of squares of the first set is 41.2727. */
  @Test
  void bicFavoursTheLineOverItsMean() {
    double mean = LeastSquares.of(new double[][] {ones()}, FIRST).rss();
    double line = LeastSquares.of(new double[][] {ones(), X}, FIRST).rss();
    assertEquals(9.683, Bic.of(mean, 11, 1) - Bic.of(line, 11, 2), 1e-3);
  }

  private static double[] ones() {
    double[] ones = new double[X.length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
