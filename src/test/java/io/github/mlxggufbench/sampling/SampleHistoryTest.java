package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.sampling.os.EngineTotals;
import io.github.mlxggufbench.sampling.os.ProcessCounters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleHistoryTest {
  private final SampleHistory history = new SampleHistory(4);

  @Test
  void windowIncludesBothItsEnds() {
    add(100, 5L, 10.0);
    add(200, 9L, 20.0);
    add(300, 7L, 30.0);
    add(400, 99L, 40.0);

    assertEquals(new SampleWindow(50L, 9L, 20.0, held(9)), history.window(100, 300));
    assertEquals(new SampleWindow(50L, 7L, 30.0, held(7)), history.window(201, 399));
  }

  @Test
  void windowBetweenTwoSamplesIsEmpty() {
    add(100, 5L, 10.0);
    add(200, 9L, 20.0);

    assertEquals(SampleWindow.EMPTY, history.window(101, 199));
    assertEquals(SampleWindow.EMPTY, new SampleHistory(4).window(0, 1));
  }

  @Test
  void absentValuesAreLeftOutAndNeverZero() {
    add(100, null, null);
    add(200, null, 30.0);
    assertEquals(new SampleWindow(50L, null, null, null), history.window(100, 100));

    add(300, 7L, null);
    assertEquals(new SampleWindow(50L, 7L, 30.0, held(7)), history.window(100, 300));
  }

  @Test
  void windowThatBeginsBeforeTheOldestSampleKeptIsEmpty() {
    for (int k = 1; k <= 6; k++) {
      add(k * 100L, k * 10L, null);
    }

    assertEquals(60L, history.window(300, 600).peakPrivateBytes());
    assertEquals(SampleWindow.EMPTY, history.window(299, 600));
  }

  @Test
  void clockMayBeNegativeAndOverflow() {
    add(Long.MAX_VALUE - 50, 5L, null);
    add(Long.MIN_VALUE + 49, 9L, null);

    assertEquals(9L, history.window(Long.MAX_VALUE - 50, Long.MIN_VALUE + 49).peakPrivateBytes());
  }

  /** Leaks hide in swap: the largest sum is not where private memory is largest. */
  @Test
  void mostHeldCountsSwapOfTheSameMoment() {
    addHeld(100, 90, 0);
    addHeld(200, 80, 30);
    addHeld(300, 70, 20);

    assertEquals(new SampleWindow.Held(80, 30L), history.window(100, 300).mostHeld());
  }

  private void addHeld(long tNs, long privateBytes, long swapBytes) {
    ProcessCounters counters = new ProcessCounters(50L, 500L, privateBytes, null, swapBytes);
    history.add(tNs, new EngineTotals(1, counters, null));
  }

  private static SampleWindow.Held held(long privateBytes) {
    return new SampleWindow.Held(privateBytes, null);
  }

  private void add(long tNs, @Nullable Long privateBytes, @Nullable Double cpuPercent) {
    ProcessCounters counters = new ProcessCounters(50L, 500L, privateBytes, null, null);
    history.add(tNs, new EngineTotals(1, counters, cpuPercent));
  }
}
