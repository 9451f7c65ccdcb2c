package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.discover.ModelName.Tuning;
import java.util.ArrayList;
import java.util.List;
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
    if (gguf.weights() != null
        && mlx.weights() != null
        && gguf.weights().differFrom(mlx.weights())) {
      found.add(
          new Difference(
              Kind.PARAMETERS,
              gguf.weights().text() + " against " + mlx.weights().text() + " parameters"));
    }
    tuning(gguf.name().tuning(), mlx.name().tuning(), found);
    Double apart = bitsApart(gguf, mlx);
    if (apart != null && apart > NEAR_BITS) {
      found.add(
          new Difference(
              Kind.BITS,
              "%.0f against %.0f bits per weight"
                  .formatted(gguf.bitsPerWeight(), mlx.bitsPerWeight())));
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
