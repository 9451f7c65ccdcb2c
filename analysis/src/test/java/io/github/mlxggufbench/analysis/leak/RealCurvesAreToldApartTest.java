package io.github.mlxggufbench.analysis.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Private memory of a tiny mixture-of-experts model after 1, 10, 20 and 30 different prompts of 800
 * tokens, as measured on 23 November 2026; in between, the curves are drawn straight.
 */
class RealCurvesAreToldApartTest {

  private static final double MIB = SeededSeries.MIB;
  private static final int[] PROMPTS = {1, 10, 20, 30};

  /** llama.cpp with its default cache of 8 GiB: 1.7 MiB a prompt, and nothing in sight ends it. */
  @Test
  void aCacheWithoutALimitInSightGrowsLikeALeak() {
    Reading reading = SeededSeries.read(curve(58.4, 73.8, 90.7, 107.7));
    assertEquals(LeakVerdict.LEAK, reading.verdict(), reading.why());
    assertEquals(1.7, Objects.requireNonNull(reading.rate()).center() / MIB, 0.02);
  }

  @Test
  void withTheCacheOffMemoryIsFlat() {
    Reading reading = SeededSeries.read(curve(58.5, 59.7, 59.8, 59.8));
    assertEquals(LeakVerdict.NONE, reading.verdict(), reading.why());
  }

  /** MLX keeps ten prompts. */
  @Test
  void aCacheThatIsFullLevelsOff() {
    Reading reading = SeededSeries.read(curve(90, 146, 164, 164));
    assertEquals(LeakVerdict.BOUNDED_GROWTH, reading.verdict(), reading.why());
    assertTrue(Math.abs(Objects.requireNonNull(reading.cap()) / MIB - 164) < 5, reading.toString());
  }

  private static double[] curve(double... mib) {
    double[] bytes = new double[PROMPTS[3]];
    for (int i = 0; i < 3; i++) {
      double step = (mib[i + 1] - mib[i]) / (PROMPTS[i + 1] - PROMPTS[i]);
      for (int prompt = PROMPTS[i]; prompt <= PROMPTS[i + 1]; prompt++) {
        bytes[prompt - 1] = MIB * (mib[i] + step * (prompt - PROMPTS[i]));
      }
    }
    return bytes;
  }
}
