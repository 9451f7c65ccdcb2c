package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.machine.Heat.State;
import java.nio.file.Path;

/** Linux counts how often each core was throttled since the machine started. */
final class LinuxHeat {

  private LinuxHeat() {}

  /**
   * The throttlings of all cores and packages.
   *
   * @param cpus {@code /sys/devices/system/cpu}
   */
  static Fact<Long> throttlings(Path cpus) {
    long sum = 0;
    boolean known = false;
    for (Path cpu : SystemFile.in(cpus, "cpu[0-9]*")) {
      for (Path counter : SystemFile.in(cpu.resolve("thermal_throttle"), "*_throttle_count")) {
        Long count = SystemFile.number(counter);
        known |= count != null;
        sum += count == null ? 0 : count;
      }
    }
    return known ? Fact.of(sum) : Fact.unknown("this machine counts no throttling");
  }

  /** What two readings of the count mean. */
  static Fact<Heat> between(Fact<Long> before, Fact<Long> after) {
    if (before.value() == null || after.value() == null) {
      return Fact.unknown("this machine counts no throttling");
    }
    long now = after.value() - before.value();
    return Fact.of(
        now > 0
            ? new Heat(State.THROTTLED, "throttled " + now + " times while this looked")
            : new Heat(State.NOMINAL, "throttled " + after.value() + " times since it started"));
  }
}
