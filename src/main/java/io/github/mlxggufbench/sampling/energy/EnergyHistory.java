package io.github.mlxggufbench.sampling.energy;

/**
 * Readings of an energy that only grows, the latest of them, in memory. Written by the sampler,
 * read by the benchmark.
 */
final class EnergyHistory {
  /**
   * Between two readings the power is taken as constant. What that is wrong by lies in the first
   * and last step of a window only, so with five inside it is a small part.
   */
  static final int LEAST_READINGS = 5;

  private final long[] tNs;
  private final double[] joules;
  private long added;

  EnergyHistory(int capacity) {
    tNs = new long[capacity];
    joules = new double[capacity];
  }

  synchronized void add(long readNs, double total) {
    int i = (int) (added++ % tNs.length);
    tNs[i] = readNs;
    joules[i] = total;
  }

  /** Whether there is a reading at or after this moment. */
  synchronized boolean reaches(long ns) {
    return added > 0 && tNs[index(added - 1)] - ns >= 0;
  }

  /** The growth in a window, by straight lines between the readings. */
  synchronized Energy between(long fromNs, long toNs) {
    long oldest = Math.max(0, added - tNs.length);
    if (added == oldest || tNs[index(oldest)] - fromNs > 0) {
      return Energy.unknown("no energy reading before it");
    }
    if (!reaches(toNs)) {
      return Energy.unknown("no energy reading after it");
    }
    int inside = 0;
    for (long k = added - 1; k >= oldest && tNs[index(k)] - fromNs >= 0; k--) {
      inside += tNs[index(k)] - toNs <= 0 ? 1 : 0;
    }
    return inside < LEAST_READINGS
        ? Energy.unknown("too short: fewer than " + LEAST_READINGS + " energy readings in it")
        : Energy.of(at(toNs) - at(fromNs));
  }

  private double at(long ns) {
    long oldest = Math.max(0, added - tNs.length);
    long after = added - 1;
    while (after - 1 > oldest && tNs[index(after - 1)] - ns >= 0) {
      after--;
    }
    int b = index(after);
    int a = index(after - 1);
    double share = (double) (ns - tNs[a]) / (tNs[b] - tNs[a]);
    return joules[a] + share * (joules[b] - joules[a]);
  }

  private int index(long k) {
    return (int) (k % tNs.length);
  }
}
