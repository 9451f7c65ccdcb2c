package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TheilSenTest {

  /**
   * The data of the example in Sen (1968). The 21 slopes, ascending: 1, 2.5, 3.667, 3.714, 3.75,
   * 3.833, 3.933, 3.9375, 4, 4, 4, 4, 4.059, 4.125, 4.143, 4.167, 4.182, 4.375, 5, 5, 6. The middle
   * one is the 11th. The values without 4x: 5, 7, 7, 4, 5, 7, 6.
   */
  @Test
  void isTheMedianOfAllSlopes() {
    TheilSen line =
        TheilSen.of(
            new double[] {1, 2, 3, 4, 10, 12, 18}, new double[] {9, 15, 19, 20, 45, 55, 78});
    assertEquals(4, line.slope(), 1e-12);
    assertEquals(6, line.intercept(), 1e-12);
    assertEquals(46, line.at(10), 1e-12);
  }

  @Test
  void outliersDoNotMoveIt() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] y = {2, 4, 6, 8, 900, 12, 14, 16};
    assertEquals(2, TheilSen.of(x, y).slope(), 1e-12);
  }
}
