package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.sampling.os.Platform;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whether the machine is held back by its heat.
 *
 * @param detail how that is known, in words
 */
public record Heat(State state, String detail) {

  /** What heat does to the machine now. */
  public enum State {
    NOMINAL("nominal"),
    THROTTLED("throttled");

    private final String id;

    State(String id) {
      this.id = id;
    }

    /** The name in files. */
    public String id() {
      return id;
    }
  }

  /**
   * The state now.
   *
   * @param watch how long to look where the system only counts throttlings (Linux)
   */
  public static Fact<Heat> now(Duration watch) throws InterruptedException {
    return switch (Platform.current()) {
      case MACOS -> mac();
      case LINUX -> linux(Path.of("/sys/devices/system/cpu"), watch);
      default -> Fact.unknown("not read on this operating system");
    };
  }

  private static Fact<Heat> mac() {
    Fact<Heat> pressure =
        Fact.printedBy("notifyutil", "-g", "com.apple.system.thermalpressurelevel")
            .then(MacHeat::pressure);
    Fact<Heat> limits = Fact.printedBy("pmset", "-g", "therm").then(MacHeat::limits);
    return MacHeat.worse(pressure, limits);
  }

  private static Fact<Heat> linux(Path cpus, Duration watch) throws InterruptedException {
    Fact<Long> before = LinuxHeat.throttlings(cpus);
    if (before.value() == null) {
      return Fact.unknown(String.valueOf(before.unknown()));
    }
    Thread.sleep(watch.toMillis());
    return LinuxHeat.between(before, LinuxHeat.throttlings(cpus));
  }
}
