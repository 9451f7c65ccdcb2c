package io.github.mlxggufbench.run;

import io.github.mlxggufbench.server.ModelInfo;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether two builds can be builds of one model, by what their server lists. What it does not say
 * is no difference.
 */
final class PairLikeness {

  private PairLikeness() {}

  /**
   * Why they cannot; null = nothing speaks against it.
   *
   * @param ggufPath where it lies on this machine; null = unknown
   * @param mlxPath likewise
   */
  static @Nullable String difference(
      ModelInfo gguf, @Nullable Path ggufPath, ModelInfo mlx, @Nullable Path mlxPath) {
    if (gguf.key().equalsIgnoreCase(mlx.key())) {
      return "both builds are " + gguf.key() + "; a pair compares two builds of one model";
    }
    if (ggufPath != null && ggufPath.equals(mlxPath)) {
      return "both builds are " + ggufPath + "; a pair compares two builds of one model";
    }
    if (parametersDiffer(gguf, mlx)) {
      return differ(gguf, gguf.parameters() + " parameters", mlx, mlx.parameters() + " parameters");
    }
    String ggufFamily = ArchitectureFamily.of(gguf.architecture());
    String mlxFamily = ArchitectureFamily.of(mlx.architecture());
    if (ggufFamily != null && mlxFamily != null && !ggufFamily.equals(mlxFamily)) {
      return differ(
          gguf, "architecture " + gguf.architecture(), mlx, "architecture " + mlx.architecture());
    }
    return null;
  }

  /**
   * LM Studio counts one model differently by format (Gemma 4 E4B: 7.5B and 4B): builds of one
   * display name and family are taken to be the same where its texts are all there is.
   */
  private static boolean parametersDiffer(ModelInfo gguf, ModelInfo mlx) {
    ParameterRange one = ParameterRange.of(gguf.parameters());
    ParameterRange other = ParameterRange.of(mlx.parameters());
    if (one == null || other == null || one.mayBe(other)) {
      return false;
    }
    boolean counted = one.exact() && other.exact();
    return counted || !sameName(gguf, mlx);
  }

  private static boolean sameName(ModelInfo gguf, ModelInfo mlx) {
    return gguf.displayName() != null
        && Objects.equals(gguf.displayName(), mlx.displayName())
        && Objects.equals(gguf.architecture(), mlx.architecture());
  }

  private static String differ(ModelInfo gguf, String ggufHas, ModelInfo mlx, String mlxHas) {
    return gguf.key()
        + " has "
        + ggufHas
        + ", "
        + mlx.key()
        + " has "
        + mlxHas
        + ": they are not builds of one model";
  }
}
