package io.github.mlxggufbench.analysis.experts;

import java.util.Arrays;
import java.util.List;

/*
 * Of E experts with shares p that add up to 1:
 *
 *     normalised entropy  H = −Σ p · log2 p / log2 E    1 = all alike, 0 = always the same one
 *     load imbalance      max p / (1/E)                 1 = all alike, E = always the same one
 */

/** Each expert's share of a layer's selections; they add up to 1. */
record Shares(double[] values) {

  /**
   * @param counts one an expert, at least one of them above 0
   */
  static Shares of(long[] counts) {
    double sum = Arrays.stream(counts).sum();
    return new Shares(Arrays.stream(counts).mapToDouble(c -> c / sum).toArray());
  }

  /** From 0 to 1; 1 for a layer of one expert, which has no choice. */
  double normalisedEntropy() {
    double bits = Arrays.stream(values).filter(p -> p > 0).map(p -> -p * log2(p)).sum();
    return values.length < 2 ? 1 : bits / log2(values.length);
  }

  /** The largest share over the even one. */
  double maxOverMean() {
    return Arrays.stream(values).max().orElse(0) * values.length;
  }

  List<Double> toList() {
    return Arrays.stream(values).boxed().toList();
  }

  static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
