package io.github.mlxggufbench.sampling.os;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One process, held open from tick to tick, and never mistaken for a later one with its pid. */
interface HeldProcess extends AutoCloseable {
  /** Some platforms derive the start from an uptime; no pid comes round again this soon. */
  Duration START_TOLERANCE = Duration.ofSeconds(1);

  /**
   * Takes hold of a process.
   *
   * @param started null = whichever has the pid now
   * @return null when no process has the pid, or one that was started at another time
   */
  static @Nullable HeldProcess of(long pid, @Nullable Instant started) {
    return Platform.current() == Platform.LINUX
        ? LinuxProcess.open(pid, started)
        : OshiProcess.open(pid, started);
  }

  /** Whether two starts, each as some call told it, are the same. */
  static boolean isSameStart(@Nullable Instant expected, long startedMs) {
    return expected == null
        || Math.abs(expected.toEpochMilli() - startedMs) <= START_TOLERANCE.toMillis();
  }

  long pid();

  String name();

  /**
   * Reads the process anew.
   *
   * @return false once it has ended, also when another process has taken its pid
   */
  boolean update(long nowNs);

  ProcessCounters counters();

  /** CPU use since the update before, 100 = one core; null after the first update. */
  @Nullable Double cpuPercent();

  @Override
  default void close() {}
}
