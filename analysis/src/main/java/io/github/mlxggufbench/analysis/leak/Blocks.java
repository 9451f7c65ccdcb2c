package io.github.mlxggufbench.analysis.leak;

import java.util.Arrays;

/** Neighbouring values taken together, which leaves their trend and little of their noise. */
final class Blocks {

  private Blocks() {}

  /**
   * The means of so many blocks, of equal length as near as may be.
   *
   * @param count at most the number of values
   */
  static double[] means(double[] values, int count) {
    double[] means = new double[count];
    for (int i = 0; i < count; i++) {
      int from = start(i, values.length, count);
      int to = start(i + 1, values.length, count);
      means[i] = Arrays.stream(values, from, to).average().orElseThrow();
    }
    return means;
  }

  /** Where the value of that index stands on an axis on which the first block's middle is 0. */
  static double place(int index, int values, int count) {
    return (index + 0.5) * count / values - 0.5;
  }

  private static int start(int block, int values, int count) {
    return (int) ((long) block * values / count);
  }
}
