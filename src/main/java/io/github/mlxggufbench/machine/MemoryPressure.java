package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.sampling.os.Platform;
import io.github.mlxggufbench.sampling.os.SystemReader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How short of memory the machine is.
 *
 * @param swapUsedBytes what was moved out of memory
 * @param level the kernel's own word for it: {@code normal}, {@code warning}, {@code critical};
 *     null = it has none (only macOS has)
 */
public record MemoryPressure(long swapUsedBytes, @Nullable String level) {
  private static final Pattern USED = Pattern.compile("used = ([0-9.,]+)([KMGT])");
  private static final Pattern LEVEL =
      Pattern.compile("kern\\.memorystatus_vm_pressure_level: (\\d)");
  private static final Pattern FREE =
      Pattern.compile("System-wide memory free percentage: (\\d+)%");

  public static Fact<MemoryPressure> now() {
    if (Platform.current() == Platform.MACOS) {
      // Asked one by one: a name that sysctl does not know makes it fail.
      String level = Fact.printedBy("sysctl", "kern.memorystatus_vm_pressure_level").value();
      return Fact.printedBy("sysctl", "vm.swapusage")
          .then(swap -> ofSysctl(level == null ? swap : swap + "\n" + level));
    }
    Long swap = new SystemReader().read().swapUsedBytes();
    return swap == null
        ? Fact.unknown("the system does not tell its swap")
        : Fact.of(new MemoryPressure(swap, null));
  }

  /** The share of memory that is free in macOS' own sense, in percent; only there. */
  public static Fact<Integer> freePercent() {
    return Platform.current() == Platform.MACOS
        ? Fact.printedBy("memory_pressure", "-Q").then(MemoryPressure::ofMemoryPressure)
        : Fact.unknown("only macOS tells it");
  }

  /** Of {@code sysctl vm.swapusage kern.memorystatus_vm_pressure_level}. */
  static Fact<MemoryPressure> ofSysctl(String text) {
    Matcher used = USED.matcher(text);
    if (!used.find()) {
      return Fact.unknown("sysctl vm.swapusage names no swap");
    }
    double number = Double.parseDouble(used.group(1).replace(',', '.'));
    int shift = 10 * ("KMGT".indexOf(used.group(2).toUpperCase(Locale.ROOT)) + 1);
    Matcher level = LEVEL.matcher(text);
    return Fact.of(
        new MemoryPressure(
            Math.round(number * (1L << shift)), level.find() ? word(level.group(1)) : null));
  }

  /** Of {@code memory_pressure -Q}. */
  static Fact<Integer> ofMemoryPressure(String text) {
    Matcher free = FREE.matcher(text);
    return free.find()
        ? Fact.of(Integer.valueOf(free.group(1)))
        : Fact.unknown("memory_pressure names no percentage");
  }

  /** {@code DISPATCH_MEMORYPRESSURE_NORMAL}, {@code _WARN}, {@code _CRITICAL}. */
  private static @Nullable String word(String level) {
    return switch (level) {
      case "1" -> "normal";
      case "2" -> "warning";
      case "4" -> "critical";
      default -> null;
    };
  }
}
