package io.github.mlxggufbench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.jspecify.annotations.Nullable;

/** Comparison of figures that may be absent. */
final class Figures {
  private Figures() {}

  /** Equal but for the rounding of a few operations. */
  static void assertFigure(double expected, @Nullable Double actual) {
    assertNotNull(actual);
    assertEquals(expected, actual, Math.abs(expected) * 1e-14);
  }
}
