package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CliffsDeltaTest {

  @Test
  void isTheMannWhitneyUOnAnotherScale() {
    double[] x = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
    double[] y = {1.15, 0.88, 0.90, 0.74, 1.21};
    // scipy: 2 * stats.mannwhitneyu(x, y).statistic / 50 - 1, with U = 35
    assertEquals(0.4, CliffsDelta.of(x, y), 1e-12);
    assertEquals(-0.4, CliffsDelta.of(y, x), 1e-12);
  }

  @Test
  void countsTiesAsNeither() {
    assertEquals(0, CliffsDelta.of(new double[] {1, 1}, new double[] {1, 1}));
    assertEquals(1, CliffsDelta.of(new double[] {2, 3}, new double[] {1, 1}));
  }
}
