package io.github.mlxggufbench.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The two builds of one model.
 *
 * @param name unique in the file; {@code [A-Za-z0-9._-]+}
 * @param moe whether the model is a mixture of experts
 * @param imatrix the expert counts of the GGUF build, as {@code llama-imatrix} wrote them, instead
 *     of those that the harness would count itself; absolute; null = none given
 */
public record PairConfig(
    String name,
    boolean moe,
    BuildSource gguf,
    BuildSource mlx,
    LoadConfig load,
    @Nullable Path imatrix) {

  /** A pair without expert counts of the user's. */
  public PairConfig(String name, boolean moe, BuildSource gguf, BuildSource mlx, LoadConfig load) {
    this(name, moe, gguf, mlx, load, null);
  }

  public BuildSource build(Format format) {
    return format == Format.GGUF ? gguf : mlx;
  }
}
