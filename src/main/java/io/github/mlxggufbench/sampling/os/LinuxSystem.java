package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Memory and CPU of the whole machine by {@code /proc/meminfo} and the first line of {@code
 * /proc/stat} (proc_meminfo(5), proc_stat(5)), for each tick of a sampler: OSHI reads the same
 * values at the price of some 100 kB of garbage.
 */
final class LinuxSystem {
  /**
   * user, nice, system, idle, iowait, irq, softirq, steal; the guests' are part of the first two.
   */
  private static final int TICKS = 8;

  private final ProcFile memory;
  private final ProcFile stat;
  private final SizeLines sizes = new SizeLines("MemAvailable:", "SwapTotal:", "SwapFree:");
  private long[] before = new long[TICKS];
  private long[] after = new long[TICKS];
  private boolean begun;

  private LinuxSystem(ProcFile memory, ProcFile stat) {
    this.memory = memory;
    this.stat = stat;
  }

  /** Null where there is no such system. */
  static @Nullable LinuxSystem open() {
    if (Platform.current() != Platform.LINUX) {
      return null;
    }
    try {
      return new LinuxSystem(new ProcFile("/proc/meminfo"), new ProcFile("/proc/stat"));
    } catch (IOException e) {
      return null;
    }
  }

  /** Unknown is what cannot be read. */
  SystemCounters read() {
    try {
      memory.read();
      stat.read();
    } catch (IOException e) {
      return new SystemCounters(null, null, null);
    }
    @Nullable Long[] bytes = sizes.bytes(memory);
    Long total = bytes[1];
    Long free = bytes[2];
    return new SystemCounters(
        bytes[0], total == null || free == null ? null : Long.valueOf(total - free), cpuPercent());
  }

  private @Nullable Double cpuPercent() {
    ticks(stat, after);
    Double percent = begun ? SystemReader.cpuPercent(before, after) : null;
    long[] free = before;
    before = after;
    after = free;
    begun = true;
    return percent;
  }

  /** The numbers of a line such as {@code cpu 10132153 290696 3084719 46828483 16683 0 25195 0}. */
  static void ticks(CharSequence stat, long[] into) {
    int at = 0;
    for (int field = 0; field < into.length; field++) {
      while (at < stat.length() && !Character.isDigit(stat.charAt(at))) {
        at++;
      }
      int from = at;
      while (at < stat.length() && Character.isDigit(stat.charAt(at))) {
        at++;
      }
      into[field] = Long.parseLong(stat, from, at, 10);
    }
  }
}
