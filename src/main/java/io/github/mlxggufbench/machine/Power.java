package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.sampling.os.Platform;
import java.nio.file.Path;

/** Where the machine's power comes from, and whether it saves it. */
public final class Power {

  /** A battery makes many machines slower than they are on mains. */
  public enum Source {
    MAINS("mains"),
    BATTERY("battery");

    private final String id;

    Source(String id) {
      this.id = id;
    }

    /** The name in files. */
    public String id() {
      return id;
    }
  }

  private Power() {}

  public static Fact<Source> source() {
    return switch (Platform.current()) {
      case MACOS -> Fact.printedBy("pmset", "-g", "batt").then(MacPower::source);
      case LINUX -> LinuxPower.source(Path.of("/sys/class/power_supply"));
      default -> Fact.unknown("not read on this operating system");
    };
  }

  /** Whether the system was told to save power: macOS' Low Power Mode, Linux' platform profile. */
  public static Fact<Boolean> saving() {
    return switch (Platform.current()) {
      case MACOS -> Fact.printedBy("pmset", "-g").then(MacPower::lowPowerMode);
      case LINUX -> LinuxPower.saving(Path.of("/sys/firmware/acpi/platform_profile"));
      default -> Fact.unknown("not read on this operating system");
    };
  }
}
