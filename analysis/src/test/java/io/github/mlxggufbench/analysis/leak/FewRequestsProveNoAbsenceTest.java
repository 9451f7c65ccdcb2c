package io.github.mlxggufbench.analysis.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FewRequestsProveNoAbsenceTest {

  @Test
  void tenThatGrowClearlyShowALeak() {
    double[] bytes = new double[10];
    Arrays.setAll(bytes, i -> SeededSeries.MIB * (60 + 1.7 * i + 0.2 * (i % 2)));
    assertEquals(LeakVerdict.LEAK, SeededSeries.read(bytes).verdict());
  }

  @Test
  void tenThatAreFlatSayHowManyItTakes() {
    Reading reading = SeededSeries.read(new double[10]);
    assertEquals(LeakVerdict.INCONCLUSIVE, reading.verdict());
    assertEquals("10 values can show a leak but not its absence; that takes 27", reading.why());
  }

  @Test
  void tenThatLevelOffAreNotYetBounded() {
    double[] bytes = new double[10];
    Arrays.setAll(bytes, i -> SeededSeries.MIB * (60 + 10 * Math.min(4, i)));
    assertEquals(LeakVerdict.INCONCLUSIVE, SeededSeries.read(bytes).verdict());
  }

  @Test
  void threeSayNothing() {
    Reading reading = SeededSeries.read(new double[] {1e8, 2e8, 3e8});
    assertEquals(LeakVerdict.INCONCLUSIVE, reading.verdict());
    assertNull(reading.rate());
    assertEquals(
        "3 values are too few; a clear growth takes 8 to be told, its absence 27", reading.why());
  }

  @Test
  void noneSaysNothing() {
    assertEquals(LeakVerdict.INCONCLUSIVE, SeededSeries.read(new double[0]).verdict());
  }
}
