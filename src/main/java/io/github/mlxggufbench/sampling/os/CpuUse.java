package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;

/** CPU use of one process from reading to reading. */
final class CpuUse {
  private long cpuNs = -1;
  private long readNs;
  private @Nullable Double percent;

  /**
   * @param cpuNowNs CPU time of all threads since the process was started
   */
  void read(long cpuNowNs, long nowNs) {
    long wallNs = nowNs - readNs;
    boolean first = cpuNs < 0;
    percent =
        first || wallNs <= 0 || cpuNowNs < cpuNs
            ? null
            : Double.valueOf(100.0 * (cpuNowNs - cpuNs) / wallNs);
    cpuNs = cpuNowNs;
    readNs = nowNs;
  }

  /** Between the last two readings, 100 = one core; null after the first. */
  @Nullable Double percent() {
    return percent;
  }
}
