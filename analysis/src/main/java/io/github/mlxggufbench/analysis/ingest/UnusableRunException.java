package io.github.mlxggufbench.analysis.ingest;

import org.jspecify.annotations.Nullable;

/** An input that cannot be read at all; the message is one line for a person, with the remedy. */
public final class UnusableRunException extends Exception {

  private static final long serialVersionUID = 1;

  public UnusableRunException(String message) {
    this(message, null);
  }

  public UnusableRunException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
