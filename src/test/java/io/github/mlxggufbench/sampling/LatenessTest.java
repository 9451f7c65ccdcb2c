package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LatenessTest {
  private static final long US = 1_000;

  private final Lateness lateness = new Lateness();

  /** Nearest rank of 0.05, 0.15 … 9.95 ms: the 50th and the 99th of 100. */
  @Test
  void quantilesAreTooLongByAStepAtMost() {
    for (int i = 0; i < 100; i++) {
      lateness.add((50 + 100 * i) * US);
    }
    assertEquals(4.95, lateness.quantileMs(0.5), 0.1);
    assertEquals(9.85, lateness.quantileMs(0.99), 0.1);
    assertEquals(9.95, lateness.maxMs(), 1e-9);
    assertEquals(100, lateness.ticks());
    // 5.05 ms and more.
    assertEquals(50, lateness.lateTicks());
  }

  @Test
  void noQuantileIsAboveTheLargest() {
    lateness.add(10 * US);

    assertEquals(0.01, lateness.quantileMs(0.99), 1e-9);
  }

  @Test
  void hoursAreCountedToo() {
    lateness.add(0);
    lateness.add(3_600_000_000L * US);

    assertEquals(3_600_000, lateness.quantileMs(0.99), 1e-9);
  }
}
