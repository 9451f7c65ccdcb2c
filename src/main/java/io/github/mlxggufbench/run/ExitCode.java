package io.github.mlxggufbench.run;

/** How {@code benchmarks.jar} ends. */
public enum ExitCode {
  /** All planned rounds delivered and every request {@code ok}. */
  COMPLETE(0),
  /** A round is missing, or a request is not {@code ok}. */
  INCOMPLETE(1),
  /** The command line or the configuration cannot be used. */
  USAGE(2),
  /** A server, an engine or a configured build is not available. */
  UNAVAILABLE(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** What a process that ended with that code said; any other code is a failure to run. */
  public static ExitCode of(int code) {
    for (ExitCode exit : values()) {
      if (exit.code == code) {
        return exit;
      }
    }
    return UNAVAILABLE;
  }

  public int code() {
    return code;
  }
}
