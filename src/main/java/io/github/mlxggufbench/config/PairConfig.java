package io.github.mlxggufbench.config;

/**
 * The two builds of one model.
 *
 * @param name unique in the file; {@code [A-Za-z0-9._-]+}
 * @param moe whether the model is a mixture of experts
 */
public record PairConfig(
    String name, boolean moe, BuildSource gguf, BuildSource mlx, LoadConfig load) {

  public BuildSource build(Format format) {
    return format == Format.GGUF ? gguf : mlx;
  }
}
