package io.github.mlxggufbench.analysis.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A leak of twice the rate that the detector says it can see: 2 · 8σ/n a request, and more. */
class PlantedLeaksAreFoundTest {

  private static final double TWICE_DETECTABLE = 2 * 8 * SeededSeries.SIGMA;

  @ParameterizedTest
  @CsvSource({
    "INDEPENDENT, 128",
    "AUTOREGRESSIVE_05, 128",
    "AUTOREGRESSIVE_08, 128",
    "TIED, 128",
    "AUTOREGRESSIVE_05, 32"
  })
  void inNoise(Noise noise, int requests) {
    double found = found(noise, requests, TWICE_DETECTABLE);
    assertTrue(found >= 80, found + " %");
  }

  @Test
  void onTopOfACacheThatFills() {
    double found = found(Noise.BOUNDED_RAMP, 256, TWICE_DETECTABLE);
    assertTrue(found >= 80, found + " %");
  }

  @Test
  void butNotFarBelowTheNoise() {
    double found = found(Noise.INDEPENDENT, 128, TWICE_DETECTABLE / 16);
    assertTrue(found <= 20, found + " %");
  }

  /**
   * @param growth bytes over the whole round
   */
  private static double found(Noise noise, int requests, double growth) {
    return SeededSeries.percentages(noise, requests, i -> i * growth / requests)
        .of(LeakVerdict.LEAK);
  }

  @Test
  void withItsRateInTheInterval() {
    double[] bytes = new double[128];
    double[] noise = Noise.AUTOREGRESSIVE_05.values(128, new Random(4));
    Arrays.setAll(bytes, i -> SeededSeries.SIGMA * noise[i] + 2.5 * SeededSeries.MIB * i);
    Reading reading = SeededSeries.read(bytes);
    assertEquals(LeakVerdict.LEAK, reading.verdict());
    assertFalse(
        Objects.requireNonNull(reading.rate()).excludes(2.5 * SeededSeries.MIB),
        reading.toString());
  }
}
