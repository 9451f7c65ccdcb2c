package io.github.mlxggufbench.sampling;

/**
 * Ticks on an absolute grid: tick k is due at start + k × interval, whatever the ticks before it
 * took. After a tick that overran, the latest one already due comes at once, those before it are
 * lost, and the grid stays where it was.
 */
final class TickSchedule {
  private final long startNs;
  private final long intervalNs;
  private long tick;

  TickSchedule(long startNs, long intervalNs) {
    this.startNs = startNs;
    this.intervalNs = intervalNs;
  }

  /** When the tick is due, on the clock of the start. */
  long dueNs() {
    return startNs + tick * intervalNs;
  }

  /**
   * The tick is done; goes on to the next.
   *
   * @return how many ticks are lost between the two
   */
  long next(long nowNs) {
    long done = tick;
    tick = Math.max(tick + 1, Math.floorDiv(nowNs - startNs, intervalNs));
    return tick - done - 1;
  }
}
