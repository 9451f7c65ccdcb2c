package io.github.mlxggufbench.scenario;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time that a protocol prescribes. */
final class Pause {

  private Pause() {}

  /**
   * @throws IllegalStateException when interrupted: a shortened pause would be on record as a whole
   *     one
   */
  static void of(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in a pause of " + duration, e);
    }
  }
}
