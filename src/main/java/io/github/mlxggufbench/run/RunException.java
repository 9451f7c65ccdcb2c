package io.github.mlxggufbench.run;

/**
 * A run that cannot start or go on; the message is one line for a person, {@link #exit} the exit
 * code.
 */
public final class RunException extends Exception {
  private static final long serialVersionUID = 1;

  private final ExitCode exit;

  public RunException(ExitCode exit, String message) {
    super(message);
    this.exit = exit;
  }

  /** Something that is needed is not there; its own message says what. */
  static RunException unavailable(Exception cause) {
    return new RunException(ExitCode.UNAVAILABLE, String.valueOf(cause.getMessage()));
  }

  public ExitCode exit() {
    return exit;
  }
}
