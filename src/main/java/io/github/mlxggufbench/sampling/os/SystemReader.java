package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;
import oshi.hardware.CentralProcessor.TickType;
import oshi.hardware.GlobalMemory;

/** Reads the memory and CPU counters of the whole machine. */
public final class SystemReader {
  private final GlobalMemory memory = Oshi.hardware().getMemory();
  private final @Nullable LinuxSystem linux = LinuxSystem.open();
  private long @Nullable [] ticksBefore;

  public SystemCounters read() {
    if (linux != null) {
      return linux.read();
    }
    long[] ticks = Oshi.hardware().getProcessor().getSystemCpuLoadTicks();
    Double cpuPercent = ticksBefore == null ? null : cpuPercent(ticksBefore, ticks);
    ticksBefore = ticks;
    return new SystemCounters(
        availableBytes(), Known.zeroOrNull(memory.getVirtualMemory().getSwapUsed()), cpuPercent);
  }

  /** Memory that programs can get without swapping. */
  public @Nullable Long availableBytes() {
    return Known.orNull(memory.getAvailable());
  }

  /** Physical memory. */
  public @Nullable Long totalBytes() {
    return Known.orNull(memory.getTotal());
  }

  /** Busy share of the ticks between two readings; null when no tick lies between them. */
  static @Nullable Double cpuPercent(long[] before, long[] after) {
    long total = 0;
    for (int i = 0; i < after.length; i++) {
      total += after[i] - before[i];
    }
    if (total <= 0) {
      return null;
    }
    long idle = delta(before, after, TickType.IDLE) + delta(before, after, TickType.IOWAIT);
    return 100.0 * (total - idle) / total;
  }

  private static long delta(long[] before, long[] after, TickType type) {
    return after[type.getIndex()] - before[type.getIndex()];
  }
}
