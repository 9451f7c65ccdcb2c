package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.discover.ModelName.Tuning;
import io.github.mlxggufbench.server.ParameterRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in which the two builds of a would-be pair differ.
 *
 * @param text the GGUF build's side first
 */
public record Difference(Kind kind, String text) {

  /** In what. */
  public enum Kind {
    /** They are not one model. */
    PARAMETERS,
    /** They may not be one model: their names have other words. */
    NAME,
    /** They are not one model: one follows instructions, the other continues text. */
    TUNING,
    /** One was made smaller than the other. */
    BITS,
    /** One reads pictures: it is larger, and LM Studio runs it in another way. */
    VISION
  }

  /** Names of quantisations that are this close mean the same size: Q4_K_M (4.8) and 4bit (4.5). */
  static final double NEAR_BITS = 1;

  /** What is known to differ; what is not known differs in nothing. */
  public static List<Difference> between(FoundBuild gguf, FoundBuild mlx) {
    List<Difference> found = new ArrayList<>();
    if (parametersDiffer(gguf, mlx)) {
      found.add(
          new Difference(
              Kind.PARAMETERS, gguf.parameters() + " against " + mlx.parameters() + " parameters"));
    }
    tuning(gguf.name().tuning(), mlx.name().tuning(), found);
    Double apart = bitsApart(gguf, mlx);
    if (apart != null && apart > NEAR_BITS) {
      found.add(
          new Difference(
              Kind.BITS,
              String.format(
                  Locale.ROOT,
                  "%.0f against %.0f bits per weight",
                  gguf.bitsPerWeight(),
                  mlx.bitsPerWeight())));
    }
    vision(gguf, mlx, found);
    return List.copyOf(found);
  }

  /** By how many nominal bits per weight the two differ; null = of one they are not known. */
  static @Nullable Double bitsApart(FoundBuild gguf, FoundBuild mlx) {
    return gguf.bitsPerWeight() == null || mlx.bitsPerWeight() == null
        ? null
        : Double.valueOf(Math.abs(gguf.bitsPerWeight() - mlx.bitsPerWeight()));
  }

  /**
   * LM Studio counts one model differently by format (Gemma 4 E4B: 7.5B and 4B): where counts are
   * no closer than that, builds of the same name are taken to be the same.
   */
  private static boolean parametersDiffer(FoundBuild gguf, FoundBuild mlx) {
    ParameterRange one = ParameterRange.of(gguf.parameters());
    ParameterRange other = ParameterRange.of(mlx.parameters());
    if (one == null || other == null || one.mayBe(other)) {
      return false;
    }
    return (one.exact() && other.exact()) || !gguf.name().words().equals(mlx.name().words());
  }

  private static void tuning(Tuning gguf, Tuning mlx, List<Difference> found) {
    boolean one = gguf == Tuning.INSTRUCT && mlx != Tuning.INSTRUCT;
    boolean other = mlx == Tuning.INSTRUCT && gguf != Tuning.INSTRUCT;
    if (one || other) {
      found.add(
          new Difference(
              Kind.TUNING,
              one
                  ? "the GGUF build is for instructions, the MLX build not, by their names"
                  : "the MLX build is for instructions, the GGUF build not, by their names"));
    }
  }

  private static void vision(FoundBuild gguf, FoundBuild mlx, List<Difference> found) {
    Boolean ggufReads = readsPictures(gguf, mlx);
    Boolean mlxReads = readsPictures(mlx, gguf);
    if (ggufReads != null && mlxReads != null && !ggufReads.equals(mlxReads)) {
      found.add(
          new Difference(
              Kind.VISION, "only the " + (ggufReads ? "GGUF" : "MLX") + " build reads pictures"));
    }
  }

  /** A build beside one that is called text only is taken to read pictures: why else the name. */
  private static @Nullable Boolean readsPictures(FoundBuild build, FoundBuild other) {
    if (build.name().textOnly()) {
      return false;
    }
    return build.vision() == null && other.name().textOnly() ? Boolean.TRUE : build.vision();
  }
}
