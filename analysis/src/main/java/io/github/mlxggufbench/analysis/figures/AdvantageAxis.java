package io.github.mlxggufbench.analysis.figures;

import java.util.Arrays;
import java.util.List;

/**
 * A logarithmic axis of "how many times better", 1 in the middle: left of it GGUF is better, right
 * of it MLX. Values beyond the ends are drawn at the ends.
 *
 * @param limit the advantage at either end, above 1
 */
record AdvantageAxis(double left, double right, double limit) {

  private static final List<double[]> TICKS =
      List.of(
          new double[] {1.02, 1.05},
          new double[] {1.05, 1.1, 1.2},
          new double[] {1.2, 1.5, 2},
          new double[] {2, 3, 5},
          new double[] {2, 5, 10, 20},
          new double[] {3, 10, 30, 100},
          new double[] {10, 100, 1000});

  /**
   * @param largest the largest advantage that must be seen, as a factor of at least 1
   */
  static AdvantageAxis covering(double left, double right, double largest) {
    double limit = Math.min(1500, Math.max(1.06, largest)) * 1.02;
    return new AdvantageAxis(left, right, limit);
  }

  /** Where an advantage stands; above 1 is in favour of MLX. */
  double x(double advantage) {
    double reach = StrictMath.log(advantage) / StrictMath.log(limit);
    double clamped = Math.max(-1, Math.min(1, reach));
    return (left + right) / 2 + clamped * (right - left) / 2;
  }

  boolean beyond(double advantage) {
    return advantage > limit || advantage < 1 / limit;
  }

  /** Factors above 1 to mark on either side. */
  double[] ticks() {
    double[] all =
        TICKS.stream()
            .filter(t -> t[t.length - 1] * 1.5 >= limit)
            .findFirst()
            .orElse(TICKS.get(TICKS.size() - 1));
    return Arrays.stream(all).filter(t -> t <= limit).toArray();
  }
}
