package io.github.mlxggufbench.analysis.leak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 120 seeded rounds of each process in which nothing leaks. A detector of these parts (shapes by
 * ΔBIC and Mann–Kendall on block means of the last 60 %) was found, by a simulation of 1,500 rounds
 * apart from this code, to alarm in 0.0 to 1.7 % of rounds of 128 requests over each of them; with
 * an autocorrelation of 0.95 in 11 %, over a random walk in 18 %.
 */
class FalseAlarmsAreRareTest {

  private static final Set<Noise> HARD = EnumSet.of(Noise.AUTOREGRESSIVE_095, Noise.RANDOM_WALK);

  @ParameterizedTest
  @ValueSource(ints = {10, 32, 128})
  void overWhateverDoesNotLeak(int requests) {
    for (Noise noise : EnumSet.complementOf(EnumSet.copyOf(HARD))) {
      double alarms = SeededSeries.percentages(noise, requests, i -> 0).of(LeakVerdict.LEAK);
      assertTrue(alarms <= 5, noise + " over " + requests + " requests: " + alarms + " %");
    }
  }

  @Test
  void andWhatCannotBeToldFromALeakIsInconclusive() {
    for (Noise noise : HARD) {
      SeededSeries.Percentages told = SeededSeries.percentages(noise, 256, i -> 0);
      assertTrue(told.of(LeakVerdict.LEAK) <= 5, noise + ": " + told);
      assertTrue(told.of(LeakVerdict.INCONCLUSIVE) >= 50, noise + ": " + told);
    }
  }
}
