package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;
import oshi.util.GlobalConfig;

/** The one OSHI of this JVM; reading it first costs some 400 ms. */
public final class Oshi {
  private static final SystemInfo INFO;

  static {
    // OSHI answers memory and CPU ticks from a cache of 300 ms, so that three ticks of 100 ms would
    // repeat one value. It reads the setting once, when its first object is made.
    GlobalConfig.set(GlobalConfig.OSHI_UTIL_MEMOIZER_EXPIRATION, 0);
    INFO = new SystemInfo();
  }

  private Oshi() {}

  public static OperatingSystem os() {
    return INFO.getOperatingSystem();
  }

  /** Null when no process has the pid, a server's invention included. */
  static @Nullable OSProcess process(long pid) {
    return pid > 0 && pid <= Integer.MAX_VALUE ? os().getProcess((int) pid) : null;
  }

  public static HardwareAbstractionLayer hardware() {
    return INFO.getHardware();
  }
}
