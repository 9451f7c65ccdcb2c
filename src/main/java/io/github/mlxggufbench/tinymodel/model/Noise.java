package io.github.mlxggufbench.tinymodel.model;

import java.nio.charset.StandardCharsets;

/**
 * Seeded random weights of one tensor: a weight is a function of seed, tensor name, row and column
 * alone, so rows may be made in any order, and every build of a model holds the same ones.
 *
 * <p>Uniform 24-bit numbers from SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom
 * number generators, 2014), one stream per row; they are exact in a float, so all machines agree.
 */
final class Noise {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final long ROW_STEP = 0xd1342543de82ef95L;

  private final long origin;
  private final float unit;

  /**
   * @param standardDeviation of the weights, whose mean is zero
   */
  Noise(long seed, String tensor, double standardDeviation) {
    origin = seed * GOLDEN_GAMMA + hash(tensor);
    unit = (float) (standardDeviation * Math.sqrt(3) / (1 << 23));
  }

  /** Fills a row with its weights. */
  void fill(long row, float[] weights) {
    long state = mix(origin + row * ROW_STEP);
    for (int column = 0; column < weights.length; column++) {
      state += GOLDEN_GAMMA;
      int signed24Bits = (int) (mix(state) >> 40);
      weights[column] = signed24Bits * unit;
    }
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return mix(hash);
  }
}
