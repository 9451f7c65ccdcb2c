package io.github.mlxggufbench.analysis.leak;

import io.github.mlxggufbench.analysis.stats.Bic;
import io.github.mlxggufbench.analysis.stats.LeastSquares;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A shape that memory may take over the blocks of a round, fitted to them.
 *
 * @param terms functions of the block, weighted by the coefficients of {@code fit}
 * @param parameters fitted or searched for
 * @param bic how much speaks for it; the lower, the more
 */
record Shape(
    Kind kind, List<DoubleUnaryOperator> terms, LeastSquares fit, int parameters, double bic) {

  /** Whether the growth ends in sight. */
  enum Kind {
    FLAT,
    /** A step, or growth that levels off. */
    BOUNDED,
    /** With a linear part, which is the last term. */
    UNBOUNDED
  }

  /**
   * The variance that rounding to pages of 4 KiB leaves in any value: without it, values that do
   * not scatter at all would fit with a likelihood beyond all bounds.
   */
  private static final double PAGE_VARIANCE = 4096.0 * 4096.0 / 12;

  /**
   * @param searched parameters that were not fitted but searched for, such as the place of a step
   */
  static Shape fit(Kind kind, List<DoubleUnaryOperator> terms, int searched, double[] means) {
    double[][] columns = new double[terms.size()][means.length];
    for (int i = 0; i < columns.length; i++) {
      Arrays.setAll(columns[i], terms.get(i)::applyAsDouble);
    }
    LeastSquares fit = LeastSquares.of(columns, means);
    double rss = fit.rss() + means.length * PAGE_VARIANCE;
    int parameters = terms.size() + searched;
    return new Shape(kind, terms, fit, parameters, Bic.of(rss, means.length, parameters));
  }

  /** The value at a block, counted from 0. */
  double at(double block) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      sum += fit.coefficients().get(i) * terms.get(i).applyAsDouble(block);
    }
    return sum;
  }

  /** The coefficient of the last term: of an unbounded shape, the growth from block to block. */
  double lastCoefficient() {
    return fit.coefficients().get(terms.size() - 1);
  }
}
