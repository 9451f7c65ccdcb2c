package io.github.mlxggufbench.machine;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What decides a Linux CPU's clock.
 *
 * @param drivers such as {@code intel_pstate}, {@code acpi-cpufreq}
 * @param governors such as {@code performance}, {@code schedutil}, {@code powersave}
 * @param preferences the energy preference, such as {@code balance_performance}; empty where the
 *     driver has none
 */
public record Governor(Set<String> drivers, Set<String> governors, Set<String> preferences) {

  public static Fact<Governor> now() {
    return of(Path.of("/sys/devices/system/cpu"));
  }

  static Fact<Governor> of(Path cpus) {
    Set<String> drivers = new TreeSet<>();
    Set<String> governors = new TreeSet<>();
    Set<String> preferences = new TreeSet<>();
    for (Path cpu : SystemFile.in(cpus, "cpu[0-9]*")) {
      add(drivers, cpu.resolve("cpufreq/scaling_driver"));
      add(governors, cpu.resolve("cpufreq/scaling_governor"));
      add(preferences, cpu.resolve("cpufreq/energy_performance_preference"));
    }
    return governors.isEmpty()
        ? Fact.unknown("this machine lets no one set its clock (a virtual machine)")
        : Fact.of(new Governor(drivers, governors, preferences));
  }

  /**
   * Whether the CPU is kept slow. The P-state drivers' {@code powersave} is their ordinary governor
   * and follows the load; there the energy preference tells.
   */
  public boolean slow() {
    boolean ownScale = drivers.stream().allMatch(driver -> driver.contains("pstate"));
    return ownScale
        ? preferences.contains("power")
        : governors.contains("powersave") || governors.contains("conservative");
  }

  private static void add(Set<String> words, Path file) {
    String word = SystemFile.text(file);
    if (word != null) {
      words.add(word);
    }
  }
}
