package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Probabilities of Kendall, "Rank correlation methods" (1975), table 1, as reprinted in Gilbert,
 * "Statistical methods for environmental pollution monitoring" (1987), table A18: P(S ≥ s), to the
 * digits printed there.
 */
class MannKendallTest {

  @ParameterizedTest
  @CsvSource({
    "4, 6, 0.042, 0.0005",
    "4, 4, 0.167, 0.0005",
    "4, 0, 0.625, 0.0005",
    "5, 10, 0.0083, 0.00005",
    "5, 8, 0.042, 0.0005",
    "5, 4, 0.242, 0.0005",
    "6, 15, 0.0014, 0.00005",
    "6, 11, 0.028, 0.0005",
    "6, 1, 0.500, 0.0005",
    "7, 13, 0.035, 0.0005",
    "7, 15, 0.015, 0.0005",
    "7, 17, 0.0054, 0.00005",
    "8, 14, 0.054, 0.0005",
    "8, 16, 0.031, 0.0005",
    "8, 18, 0.016, 0.0005",
    "8, 20, 0.0071, 0.00005",
    "8, 24, 0.00087, 0.000005",
    "9, 18, 0.038, 0.0005",
    "9, 20, 0.022, 0.0005",
    "10, 19, 0.054, 0.0005",
    "10, 21, 0.036, 0.0005",
    "10, 23, 0.023, 0.0005"
  })
  void isTheTabulatedProbability(int n, int s, double expected, double half) {
    assertEquals(expected, MannKendall.of(orderWith(n, s)).pValue(), half);
    assertEquals(s, MannKendall.of(orderWith(n, s)).s());
  }

  /** From the ascending order, whose S is n(n−1)/2, each swap of neighbours takes 2. */
  private static double[] orderWith(int n, int s) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = i;
    }
    int swaps = (n * (n - 1) / 2 - s) / 2;
    for (int end = n - 1; end > 0; end--) {
      for (int i = 0; i < end && swaps > 0; i++, swaps--) {
        double value = values[i];
        values[i] = values[i + 1];
        values[i + 1] = value;
      }
    }
    return values;
  }

  @Test
  void tiesCountForNothing() {
    // Of the 6 pairs of 1, 1, 2, 2 four rise and two are ties.
    assertEquals(4, MannKendall.of(new double[] {1, 1, 2, 2}).s());
    assertEquals(0, MannKendall.of(new double[8]).s());
    assertTrue(MannKendall.of(new double[8]).pValue() > 0.5);
  }

  @Test
  void theWholeDistributionIsOne() {
    assertEquals(1, MannKendall.of(new double[] {5, 4, 3, 2, 1}).pValue(), 1e-12);
  }
}
