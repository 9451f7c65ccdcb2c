package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionDifferenceTest {

  /**
   * Newcombe, "Interval estimation for the difference between independent proportions", Statistics
   * in Medicine 17 (1998), Table II, method 10.
   */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void isThePublishedOne(long a, long m, long b, long n, double lo, double hi) {
    ConfidenceInterval difference =
        ProportionDifference.of(Wilson.of(a, m, 0.95), Wilson.of(b, n, 0.95));
    assertEquals(lo, difference.lo(), 5e-5);
    assertEquals(hi, difference.hi(), 5e-5);
  }
}
