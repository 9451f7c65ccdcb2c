package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * The two examples of R's {@code wilcox.test}, from Hollander, Wolfe, "Nonparametric statistical
 * methods" (1973), pp. 29 and 69. R prints one-sided p of 0.01953 and 0.1272; here both sides.
 */
class HodgesLehmannTest {

  @Test
  void pairedHamiltonDepressionScores() {
    double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    HodgesLehmann result = HodgesLehmann.paired(after, before);
    // scipy: stats.wilcoxon(before, after).pvalue; numpy median of the 45 Walsh averages
    assertEquals(0.0390625, result.pValue(), 1e-12);
    assertEquals(-0.46, result.shift(), 1e-12);
  }

  @Test
  void unpairedPermeabilityOfMembranes() {
    double[] atTerm = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
    double[] early = {1.15, 0.88, 0.90, 0.74, 1.21};
    HodgesLehmann result = HodgesLehmann.unpaired(atTerm, early);
    // scipy: stats.mannwhitneyu(x, y, method='exact').pvalue; R's estimate with conf.int: 0.305
    assertEquals(0.2544122544122544, result.pValue(), 1e-12);
    assertEquals(0.305, result.shift(), 1e-12);
  }

  @Test
  void smallestPOfSixPairsIsTwoIn64() {
    double[] x = {1.1, 2.2, 3.3, 4.4, 5.5, 6.6};
    double[] zero = new double[6];
    assertEquals(0.03125, HodgesLehmann.paired(x, zero).pValue(), 1e-12);
  }

  @Test
  void equalPairsHaveNoShift() {
    assertEquals(
        new HodgesLehmann(0, 1), HodgesLehmann.paired(new double[] {1, 2}, new double[] {1, 2}));
  }
}
