package io.github.mlxggufbench.analysis.figures;

import java.util.List;

/**
 * A metric's values, one a round, of both builds.
 *
 * @param better {@code lower} or {@code higher}
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

  double[] all() {
    double[] all = new double[gguf.size() + mlx.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i < gguf.size() ? gguf.get(i) : mlx.get(i - gguf.size());
    }
    return all;
  }
}
