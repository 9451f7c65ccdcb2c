package io.github.mlxggufbench.analysis.compare;

import java.util.Arrays;

/** One number for several: the geometric mean, or the arithmetic where a value is not positive. */
final class Center {

  private Center() {}

  /**
   * @param values at least one
   */
  static double of(double[] values) {
    if (values.length == 1) {
      return values[0];
    }
    boolean positive = Arrays.stream(values).allMatch(v -> v > 0);
    return positive
        ? Math.exp(Arrays.stream(values).map(Math::log).average().orElseThrow())
        : Arrays.stream(values).average().orElseThrow();
  }
}
