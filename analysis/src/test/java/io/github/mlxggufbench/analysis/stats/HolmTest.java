package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void adjustsInTheOrderGiven() {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    assertArrayEquals(
        new double[] {0.03, 0.06, 0.06, 0.02},
        Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}),
        1e-12);
  }

  @Test
  void neverExceedsOneNorFalls() {
    assertArrayEquals(new double[] {1, 1, 0.9}, Holm.adjust(new double[] {0.6, 0.9, 0.3}), 1e-12);
    assertArrayEquals(new double[0], Holm.adjust(new double[0]));
  }
}
