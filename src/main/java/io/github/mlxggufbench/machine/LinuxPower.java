package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.machine.Power.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Linux says of its power.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/abi-testing.html">sysfs-class-power,
 *     sysfs-platform_profile</a>
 */
final class LinuxPower {

  private LinuxPower() {}

  /**
   * The batteries of mice and the like ({@code scope} Device) do not count.
   *
   * @param supplies {@code /sys/class/power_supply}
   */
  static Fact<Source> source(Path supplies) {
    @Nullable Source battery = null;
    for (Path supply : SystemFile.in(supplies, "*")) {
      String type = String.valueOf(SystemFile.text(supply.resolve("type")));
      if (type.equals("Battery")) {
        if (!"Device".equals(SystemFile.text(supply.resolve("scope")))) {
          boolean drawn = "Discharging".equals(SystemFile.text(supply.resolve("status")));
          battery = drawn ? Source.BATTERY : battery == null ? Source.MAINS : battery;
        }
      } else if (Long.valueOf(1).equals(SystemFile.number(supply.resolve("online")))) {
        return Fact.of(Source.MAINS);
      }
    }
    return battery == null
        ? Fact.unknown("no power supply is listed (a desktop, or a virtual machine)")
        : Fact.of(battery);
  }

  /**
   * Whether the firmware was told to save power.
   *
   * @param profile {@code /sys/firmware/acpi/platform_profile}
   */
  static Fact<Boolean> saving(Path profile) {
    String chosen = SystemFile.text(profile);
    return chosen == null
        ? Fact.unknown("this machine has no platform profile")
        : Fact.of(chosen.equals("low-power") || chosen.equals("quiet") || chosen.equals("cool"));
  }
}
