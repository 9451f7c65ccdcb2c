package io.github.mlxggufbench.embedded.engine;

/** An engine did not start or has ended; the message is one line with its own last words. */
public final class EngineFailedException extends Exception {
  private static final long serialVersionUID = 1;

  EngineFailedException(String message) {
    super(message);
  }

  EngineFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
