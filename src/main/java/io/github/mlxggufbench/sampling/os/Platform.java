package io.github.mlxggufbench.sampling.os;

import java.util.Locale;

/** The operating systems whose counters differ. */
public enum Platform {
  LINUX,
  MACOS,
  WINDOWS,
  OTHER;

  private static final Platform CURRENT = of(System.getProperty("os.name", ""));

  /** The platform this JVM runs on. */
  public static Platform current() {
    return CURRENT;
  }

  static Platform of(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("linux")) {
      return LINUX;
    }
    if (name.startsWith("mac")) {
      return MACOS;
    }
    return name.startsWith("windows") ? WINDOWS : OTHER;
  }
}
