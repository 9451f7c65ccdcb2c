package io.github.mlxggufbench.machine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a Mac's memory its GPU may hold at once; a model beyond that is moved in and out.
 *
 * @param set whether somebody set it; else it is the system's own
 */
public record GpuMemoryLimit(long bytes, boolean set) {
  private static final Pattern WIRED = Pattern.compile("iogpu\\.wired_limit_mb: (\\d+)");
  private static final Pattern MEMORY = Pattern.compile("hw\\.memsize: (\\d+)");

  /** Up to here the system gives two thirds of the memory, above three quarters. */
  private static final long LARGE = 36L << 30;

  public static Fact<GpuMemoryLimit> now() {
    return Fact.printedBy("sysctl", "iogpu.wired_limit_mb", "hw.memsize")
        .then(GpuMemoryLimit::ofSysctl);
  }

  /** Of {@code sysctl iogpu.wired_limit_mb hw.memsize}; 0 means the system's own. */
  static Fact<GpuMemoryLimit> ofSysctl(String text) {
    Matcher wired = WIRED.matcher(text);
    Matcher memory = MEMORY.matcher(text);
    if (!wired.find() || !memory.find()) {
      return Fact.unknown("sysctl iogpu.wired_limit_mb names no limit");
    }
    long limit = Long.parseLong(wired.group(1)) << 20;
    long all = Long.parseLong(memory.group(1));
    return Fact.of(
        limit > 0
            ? new GpuMemoryLimit(limit, true)
            : new GpuMemoryLimit(all <= LARGE ? all / 3 * 2 : all / 4 * 3, false));
  }
}
