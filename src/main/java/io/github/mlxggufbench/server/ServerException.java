package io.github.mlxggufbench.server;

import org.jspecify.annotations.Nullable;

/** A management call that failed; the message is one line for a person: what, where, remedy. */
public final class ServerException extends Exception {
  private static final long serialVersionUID = 1;

  /** What kind of failure, where it decides what happens next. */
  public enum Kind {
    UNREACHABLE,
    AUTH,
    MODEL_NOT_FOUND,
    LOAD_FAILED,
    UNSUPPORTED,
    OTHER
  }

  private final Kind kind;

  public ServerException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public ServerException(Kind kind, String message) {
    this(kind, message, null);
  }

  public Kind kind() {
    return kind;
  }
}
