package io.github.mlxggufbench.discover;

/**
 * One model in both formats.
 *
 * @param name as it would stand in the configuration
 */
public record FoundPair(String name, FoundBuild gguf, FoundBuild mlx) {

  /** Whether either build says that the model is a mixture of experts. */
  public boolean moe() {
    return Mixture.is(gguf) || Mixture.is(mlx);
  }

  FoundPair named(String other) {
    return new FoundPair(other, gguf, mlx);
  }
}
