package io.github.mlxggufbench.sampling;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/** What one thread takes, and the JVM's collections since this was created. */
final class ThreadCost {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long thread;
  private final long gcCountBefore = gcCount();
  private final long gcMsBefore = gcMs();

  ThreadCost(Thread thread) {
    this.thread = thread.getId();
  }

  /** CPU time since it was started; null = not told, as once it has ended. */
  @Nullable Double cpuSeconds() {
    long ns = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread) : -1;
    return ns < 0 ? null : Double.valueOf(ns / 1e9);
  }

  /** Since it was started; null = not told, as once it has ended. */
  @Nullable Long allocatedBytes() {
    long bytes =
        THREADS instanceof com.sun.management.ThreadMXBean hotspot
            ? hotspot.getThreadAllocatedBytes(thread)
            : -1;
    return bytes < 0 ? null : Long.valueOf(bytes);
  }

  long gcCountSince() {
    return gcCount() - gcCountBefore;
  }

  double gcSecondsSince() {
    return (gcMs() - gcMsBefore) / 1e3;
  }

  private static long gcCount() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static long gcMs() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }
}
