package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class IndependenceTestTest {

  /** The example of SciPy's manual for {@code chi2_contingency(…, lambda_="log-likelihood")}. */
  @Test
  void asInThePublishedExample() {
    IndependenceTest test = IndependenceTest.of(new long[][] {{10, 10, 20}, {20, 20, 20}});

    assertNotNull(test);
    assertEquals(2.768858761678132, test.statistic(), 1e-12);
    assertEquals(0.25046668010954165, test.pValue(), 1e-12);
  }

  @Test
  void rowsAndColumnsWithoutCountsSayNothing() {
    IndependenceTest full = IndependenceTest.of(new long[][] {{10, 10, 20}, {20, 20, 20}});
    IndependenceTest holed =
        IndependenceTest.of(new long[][] {{10, 0, 10, 20}, {0, 0, 0, 0}, {20, 0, 20, 20}});

    assertEquals(full, holed);
  }

  @Test
  void noTestOfOneRowOrOneColumn() {
    assertNull(IndependenceTest.of(new long[][] {{10, 20}}));
    assertNull(IndependenceTest.of(new long[][] {{10, 0}, {20, 0}}));
    assertNull(IndependenceTest.of(new long[][] {}));
  }
}
