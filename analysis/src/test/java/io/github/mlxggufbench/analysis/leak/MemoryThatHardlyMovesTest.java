package io.github.mlxggufbench.analysis.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Idle memory is often the same to the byte for many requests, or apart by a few pages. */
class MemoryThatHardlyMovesTest {

  private static final double PAGE = 4096;

  @Test
  void exactlyFlatIsNoLeak() {
    Reading reading = read(128, i -> 0);
    assertEquals(LeakVerdict.NONE, reading.verdict(), reading.why());
    // Nothing scatters, so that the margin alone decides.
    assertEquals(Double.valueOf(SeededSeries.MARGIN), reading.detectableRate());
  }

  @Test
  void aFewPagesUpAndDownAreNoLeak() {
    assertEquals(LeakVerdict.NONE, read(64, i -> PAGE * (i * 7 % 5)).verdict());
  }

  /** Beyond any doubt it grows, by less than is of account. */
  @Test
  void aPageARequestIsBelowTheMargin() {
    assertEquals(LeakVerdict.NONE, read(128, i -> PAGE * i).verdict());
  }

  @Test
  void aMebibyteEveryThirdRequestIsALeak() {
    assertEquals(LeakVerdict.LEAK, read(64, i -> SeededSeries.MIB * Math.floorDiv(i, 3)).verdict());
  }

  @Test
  void memoryThatIsGivenBackIsNoLeak() {
    assertEquals(LeakVerdict.NONE, read(64, i -> -SeededSeries.MIB * i).verdict());
  }

  private static Reading read(int requests, IntToDoubleFunction growth) {
    double[] bytes = new double[requests];
    for (int i = 0; i < requests; i++) {
      bytes[i] = 60 * SeededSeries.MIB + growth.applyAsDouble(i);
    }
    return SeededSeries.read(bytes);
  }
}
