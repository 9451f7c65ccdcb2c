package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Expected values from scipy 1.x, by the calls quoted. */
class LogRatioTest {

  private static final double[] A = {41.2, 40.1, 43.9, 42.5, 39.8, 44.0};
  private static final double[] B = {38.0, 37.2, 39.9, 40.3, 38.8, 39.1};

  @Test
  void paired() {
    // r = stats.ttest_rel(np.log(a), np.log(b)); np.exp(r.confidence_interval(.95)); r.pvalue
    LogRatio ratio = LogRatio.paired(A, B);
    assertEquals(1.0775472040532141, ratio.ratio(), 1e-12);
    assertEquals(1.0415438815893299, ratio.interval(0.95).lo(), 1e-10);
    assertEquals(1.1147950628744723, ratio.interval(0.95).hi(), 1e-10);
    assertEquals(0.002412587716804185, ratio.pValue(), 1e-12);
  }

  @Test
  void unpaired() {
    // c = b[:4]; r = stats.ttest_ind(np.log(a), np.log(c), equal_var=False)
    LogRatio ratio = LogRatio.welch(A, new double[] {38.0, 37.2, 39.9, 40.3});
    assertEquals(1.0786668822091747, ratio.ratio(), 1e-12);
    assertEquals(1.014101662301305, ratio.interval(0.95).lo(), 1e-10);
    assertEquals(1.147342802036707, ratio.interval(0.95).hi(), 1e-10);
    assertEquals(0.02276928292915449, ratio.pValue(), 1e-12);
    assertEquals(7.213702592275697, ratio.degreesOfFreedom(), 1e-10);
  }

  @Test
  void withoutAnyScatter() {
    double[] ones = {1, 1, 1};
    double[] twos = {2, 2, 2};
    assertEquals(1, LogRatio.paired(ones, ones).pValue());
    assertEquals(0, LogRatio.welch(twos, ones).pValue());
    assertEquals(2, LogRatio.welch(twos, ones).interval(0.95).hi(), 1e-12);
  }

  @Test
  void equivalentWithinAMarginThatHoldsItsNinetyPercentInterval() {
    // np.exp(r.confidence_interval(.90)) of the paired test: [1.0492, 1.1066]
    LogRatio ratio = LogRatio.paired(A, B);
    assertTrue(Equivalence.holds(ratio, 0.107));
    assertFalse(Equivalence.holds(ratio, 0.106));
    assertTrue(Equivalence.holds(LogRatio.paired(B, A), 0.107));
    assertFalse(Equivalence.holds(LogRatio.paired(B, A), 0.106));
  }
}
