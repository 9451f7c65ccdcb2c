package io.github.mlxggufbench.sampling.energy;

import org.jspecify.annotations.Nullable;

/**
 * Energy of the machine's measured parts in a window of time.
 *
 * @param joules null = unknown
 * @param unknown why, for a person; null when it is known
 */
public record Energy(@Nullable Double joules, @Nullable String unknown) {

  static Energy of(double joules) {
    return new Energy(joules, null);
  }

  public static Energy unknown(String why) {
    return new Energy(null, why);
  }
}
