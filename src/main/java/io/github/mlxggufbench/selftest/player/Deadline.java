package io.github.mlxggufbench.selftest.player;

import java.util.concurrent.locks.LockSupport;

/** Waits for moments of {@link System#nanoTime}. */
public final class Deadline {
  /**
   * What a parked thread may be late by on an idle machine (Linux adds up to 50 µs to any sleep:
   * prctl(2), PR_SET_TIMERSLACK): that last part is spun.
   */
  private static final long SPIN_NS = 80_000;

  private Deadline() {}

  /** Returns at the moment, or at once when it has passed. */
  public static void await(long atNs) {
    long left = atNs - System.nanoTime();
    while (left > SPIN_NS) {
      LockSupport.parkNanos(left - SPIN_NS);
      left = atNs - System.nanoTime();
    }
    while (atNs - System.nanoTime() > 0) {
      Thread.onSpinWait();
    }
  }
}
