package io.github.mlxggufbench.analysis.figures;

import java.util.List;

/**
 * A metric's values, one a round, of both builds.
 *
 * @param better {@code lower}, {@code higher} or {@code neither}
 */
public record RoundValues(
    Workload workload,
    String metric,
    String unit,
    String better,
    List<Double> gguf,
    List<Double> mlx) {

  public boolean isEmpty() {
    return gguf.isEmpty() && mlx.isEmpty();
  }

  List<Double> of(Format format) {
    return format == Format.GGUF ? gguf : mlx;
  }

  /**
   * The centre of a build's rounds as in the tables: their geometric mean, the arithmetic one where
   * a value is 0 or less. At least one round must have a value.
   */
  double center(Format format) {
    List<Double> values = of(format);
    boolean positive = values.stream().allMatch(v -> v > 0);
    double mean =
        values.stream().mapToDouble(v -> positive ? StrictMath.log(v) : v).average().orElseThrow();
    return positive ? StrictMath.exp(mean) : mean;
  }

  double[] all() {
    double[] all = new double[gguf.size() + mlx.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i < gguf.size() ? gguf.get(i) : mlx.get(i - gguf.size());
    }
    return all;
  }
}
