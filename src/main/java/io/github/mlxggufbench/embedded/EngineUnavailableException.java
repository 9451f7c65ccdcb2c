package io.github.mlxggufbench.embedded;

/** An engine cannot be had here; the message is one line: what is missing, and the remedy. */
public final class EngineUnavailableException extends Exception {
  private static final long serialVersionUID = 1;

  public EngineUnavailableException(String message) {
    super(message);
  }

  public EngineUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
