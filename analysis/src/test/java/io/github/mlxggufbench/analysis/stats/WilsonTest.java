package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  /**
   * Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
   * methods", Statistics in Medicine 17 (1998), Table I, method 3.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void isThePublishedOne(long successes, long n, double lo, double hi) {
    ConfidenceInterval interval = Wilson.of(successes, n, 0.95);
    assertEquals(lo, interval.lo(), 5e-5);
    assertEquals(hi, interval.hi(), 5e-5);
    assertEquals((double) successes / n, interval.center(), 1e-15);
  }

  @Test
  void ofCompleteSuccessReachesOneAndNoFurther() {
    ConfidenceInterval interval = Wilson.of(20, 20, 0.95);
    assertEquals(1 - 0.1611, interval.lo(), 5e-5);
    assertEquals(1.0, interval.hi());
  }
}
