package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockBootstrapTest {

  private static final int N = 24;

  @Test
  void theSameSeedGivesTheSameInterval() {
    double[] y = noisyLine(0, new Random(1));
    assertEquals(interval(y, 7), interval(y, 7));
  }

  @Test
  void valuesOnALineHaveNoWidth() {
    double[] y = new double[N];
    for (int i = 0; i < N; i++) {
      y[i] = 3.0 * i;
    }
    ConfidenceInterval slope = interval(y, 1);
    assertEquals(3, slope.lo(), 1e-12);
    assertEquals(3, slope.hi(), 1e-12);
  }

  /** Of percentile intervals over independent noise, at few values somewhat fewer than 95 %. */
  @Test
  void holdsTheTrueSlopeAboutAsOftenAsItSays() {
    int held = 0;
    Random random = new Random(20);
    for (int run = 0; run < 200; run++) {
      held += interval(noisyLine(0.5, random), run).excludes(0.5) ? 0 : 1;
    }
    assertTrue(held >= 160 && held < 200, held + " of 200");
  }

  private static ConfidenceInterval interval(double[] y, long seed) {
    double[] x = new double[N];
    for (int i = 0; i < N; i++) {
      x[i] = i;
    }
    return BlockBootstrap.slope(x, y, 3, 200, 0.95, seed);
  }

  private static double[] noisyLine(double slope, Random random) {
    double[] y = new double[N];
    for (int i = 0; i < N; i++) {
      y[i] = slope * i + random.nextGaussian();
    }
    return y;
  }
}
