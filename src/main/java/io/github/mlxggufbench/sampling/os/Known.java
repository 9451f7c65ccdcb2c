package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;

/** OSHI says −1, for some values 0, where it knows nothing. */
final class Known {
  private Known() {}

  /** For values that cannot be 0, such as the memory of a living process. */
  static @Nullable Long orNull(long value) {
    return value > 0 ? Long.valueOf(value) : null;
  }

  /** For values that may be 0, such as swap in use. */
  static @Nullable Long zeroOrNull(long value) {
    return value >= 0 ? Long.valueOf(value) : null;
  }

  /** For values that may be 0, such as a utilization. */
  static @Nullable Double zeroOrNull(double value) {
    return value >= 0 ? Double.valueOf(value) : null;
  }
}
