package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.EngineTotals;
import org.jspecify.annotations.Nullable;

/**
 * The latest samples, in memory, for the figures of one request. Written by the sampler, read by
 * the benchmark.
 */
final class SampleHistory {
  /** In the arrays only: no reading is negative. */
  private static final long ABSENT = Long.MIN_VALUE;

  private final long[] tNs;
  private final long[] rss;
  private final long[] privateBytes;
  private final long[] swap;
  private final double[] cpuPercent;
  private long added;

  /**
   * @param capacity samples kept; at 100 ms 65,536 are 1.8 hours in 2.5 MiB
   */
  SampleHistory(int capacity) {
    tNs = new long[capacity];
    rss = new long[capacity];
    privateBytes = new long[capacity];
    swap = new long[capacity];
    cpuPercent = new double[capacity];
  }

  synchronized void add(long sampledNs, EngineTotals engine) {
    int i = (int) (added++ % tNs.length);
    tNs[i] = sampledNs;
    rss[i] = orAbsent(engine.counters().rssBytes());
    privateBytes[i] = orAbsent(engine.counters().privateBytes());
    swap[i] = orAbsent(engine.counters().swapBytes());
    cpuPercent[i] = engine.cpuPercent() == null ? Double.NaN : engine.cpuPercent();
  }

  /** The samples from one moment to another, both included; empty when it forgot the first ones. */
  synchronized SampleWindow window(long fromNs, long toNs) {
    long oldest = Math.max(0, added - tNs.length);
    if (oldest > 0 && tNs[(int) (oldest % tNs.length)] - fromNs > 0) {
      return SampleWindow.EMPTY;
    }
    long peakRss = ABSENT;
    long peakPrivate = ABSENT;
    int most = -1;
    double cpuSum = 0;
    int cpuCount = 0;
    // From the newest back: a request asks for what came last.
    for (long k = added - 1; k >= oldest; k--) {
      int i = (int) (k % tNs.length);
      if (tNs[i] - fromNs < 0) {
        break;
      }
      if (tNs[i] - toNs <= 0) {
        peakRss = Math.max(peakRss, rss[i]);
        peakPrivate = Math.max(peakPrivate, privateBytes[i]);
        if (privateBytes[i] != ABSENT && (most < 0 || held(i) > held(most))) {
          most = i;
        }
        if (!Double.isNaN(cpuPercent[i])) {
          cpuSum += cpuPercent[i];
          cpuCount++;
        }
      }
    }
    Double meanCpu = cpuCount == 0 ? null : Double.valueOf(cpuSum / cpuCount);
    SampleWindow.Held held =
        most < 0 ? null : new SampleWindow.Held(privateBytes[most], orNull(swap[most]));
    return new SampleWindow(orNull(peakRss), orNull(peakPrivate), meanCpu, held);
  }

  private long held(int i) {
    return privateBytes[i] + (swap[i] == ABSENT ? 0 : swap[i]);
  }

  private static long orAbsent(@Nullable Long value) {
    return value == null ? ABSENT : value;
  }

  private static @Nullable Long orNull(long value) {
    return value == ABSENT ? null : Long.valueOf(value);
  }
}
