package io.github.mlxggufbench.tinymodel.model;

import org.jspecify.annotations.Nullable;

/**
 * What a model is, independent of how a build stores it. Its {@code toString} is part of what
 * identifies a written file, so every property that shapes the weights belongs here.
 *
 * @param name the model's name, as {@code general.name}
 * @param hidden the width of the residual stream
 * @param headSize the width of one attention head
 * @param feedForward the inner width of a feed-forward network, or of each expert
 * @param experts null for a dense model
 * @param seed of the random weights
 */
public record ModelSpec(
    String name,
    Architecture architecture,
    int hidden,
    int layers,
    int heads,
    int keyValueHeads,
    int headSize,
    int feedForward,
    @Nullable Experts experts,
    long seed) {

  /** The longest context, in tokens, that both builds of every model declare. */
  public static final int CONTEXT_LENGTH = 8192;

  /** The epsilon of every RMS norm. */
  public static final float NORM_EPSILON = 1e-5f;

  /** The base of the rotary position embedding's wavelengths. */
  public static final float ROPE_BASE = 10_000;

  /**
   * The experts of each layer.
   *
   * @param count how many there are to choose from
   * @param used how many of them each token is sent to
   */
  public record Experts(int count, int used) {}

  /** The width of all query heads together. */
  public int queryWidth() {
    return heads * headSize;
  }

  /** The width of all key heads together, and of all value heads. */
  public int keyValueWidth() {
    return keyValueHeads * headSize;
  }
}
