package io.github.mlxggufbench.tinymodel.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** All finite halves, against the definition of binary16 in IEEE 754. */
class Float16RoundsToNearestEvenTest {

  private static final int INFINITY = 0x7c00;

  @Test
  void everyHalfIsItsOwnNearest() {
    for (int half = 0; half < INFINITY; half++) {
      assertEquals((short) half, Float16.bits(valueOf(half)));
      assertEquals((short) (0x8000 | half), Float16.bits(-valueOf(half)));
    }
  }

  @Test
  void betweenTwoHalvesTheNearerOneWinsAndTiesGoToEven() {
    for (int half = 0; half + 1 < INFINITY; half++) {
      float middle = (valueOf(half) + valueOf(half + 1)) / 2;
      assertEquals(half + half % 2, Float16.bits(middle));
      assertEquals(half, Float16.bits(Math.nextDown(middle)));
      assertEquals(half + 1, Float16.bits(Math.nextUp(middle)));
    }
  }

  @Test
  void whatIsTooLargeIsInfinite() {
    // 65504 is the largest half; halfway to the next power of two lies 65520.
    assertEquals(INFINITY - 1, Float16.bits(Math.nextDown(65520f)));
    assertEquals(INFINITY, Float16.bits(65520f));
    assertEquals(INFINITY, Float16.bits(Float.MAX_VALUE));
  }

  private static float valueOf(int half) {
    int exponent = half >> 10;
    int fraction = half & 0x3ff;
    return (float)
        (exponent == 0
            ? fraction * Math.pow(2, -24)
            : (1 + fraction / 1024.0) * Math.pow(2, exponent - 15));
  }
}
