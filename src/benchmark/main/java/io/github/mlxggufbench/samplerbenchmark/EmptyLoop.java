package io.github.mlxggufbench.samplerbenchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that wakes on the sampler's schedule and does nothing: what the machine itself costs.
 */
final class EmptyLoop {
  private final long intervalNs;
  private final long[] lateNs;
  private double cpuSeconds;
  private double seconds;

  EmptyLoop(long intervalNs, int ticks) {
    this.intervalNs = intervalNs;
    this.lateNs = new long[ticks];
  }

  void run() throws InterruptedException {
    Thread thread = new Thread(this::ticks, "empty-loop");
    thread.start();
    thread.join();
  }

  private void ticks() {
    long startNs = System.nanoTime();
    for (int tick = 0; tick < lateNs.length; tick++) {
      long dueNs = startNs + tick * intervalNs;
      for (long left = dueNs - System.nanoTime(); left > 0; left = dueNs - System.nanoTime()) {
        LockSupport.parkNanos(this, left);
      }
      lateNs[tick] = System.nanoTime() - dueNs;
    }
    cpuSeconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    seconds = (System.nanoTime() - startNs) / 1e9;
    Arrays.sort(lateNs);
  }

  double cpuPercent() {
    return 100 * cpuSeconds / seconds;
  }

  /** Nearest rank. */
  double latenessMs(double share) {
    return lateNs[Math.max(0, (int) Math.ceil(share * lateNs.length) - 1)] / 1e6;
  }
}
