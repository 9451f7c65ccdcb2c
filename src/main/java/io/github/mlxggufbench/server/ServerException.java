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
  private final boolean refusal;

  private ServerException(Kind kind, String message, @Nullable Throwable cause, boolean refusal) {
    super(message, cause);
    this.kind = kind;
    this.refusal = refusal;
  }

  public ServerException(Kind kind, String message, @Nullable Throwable cause) {
    this(kind, message, cause, /* refusal= */ false);
  }

  public ServerException(Kind kind, String message) {
    this(kind, message, null);
  }

  /** The server has said that it did not do it. */
  public static ServerException refusal(Kind kind, String message) {
    return new ServerException(kind, message, null, /* refusal= */ true);
  }

  public Kind kind() {
    return kind;
  }

  /**
   * Whether the server has said that it did not do what it was asked. Else nobody knows: it may
   * still do it, as when there was no answer in time, or none that can be understood.
   */
  public boolean isRefusal() {
    return refusal;
  }
}
