package io.github.mlxggufbench.sampling;

/** How late ticks came, counted in steps of 0.1 ms, so that none of them costs memory. */
final class Lateness {
  private static final long STEP_NS = 100_000;
  private static final int STEPS = 10_000;

  private final int[] counts = new int[STEPS];
  private long ticks;
  private long lateTicks;
  private long maxNs;

  /** Later than a thread at rest is woken on a machine that is not busy. */
  static final long LATE_NS = 5_000_000;

  synchronized void add(long lateNs) {
    counts[(int) Math.min(lateNs / STEP_NS, STEPS - 1)]++;
    ticks++;
    lateTicks += lateNs > LATE_NS ? 1 : 0;
    maxNs = Math.max(maxNs, lateNs);
  }

  synchronized long ticks() {
    return ticks;
  }

  synchronized long lateTicks() {
    return lateTicks;
  }

  /** 0 without ticks. */
  synchronized double maxMs() {
    return maxNs / 1e6;
  }

  /**
   * The lateness that this share of the ticks did not exceed (nearest rank), too long by at most
   * 0.1 ms; 0 without ticks.
   */
  synchronized double quantileMs(double share) {
    long rank = (long) Math.ceil(share * ticks);
    long seen = 0;
    for (int step = 0; step < STEPS - 1; step++) {
      seen += counts[step];
      if (seen >= rank && seen > 0) {
        return Math.min((step + 1) * STEP_NS, maxNs) / 1e6;
      }
    }
    return maxNs / 1e6;
  }
}
