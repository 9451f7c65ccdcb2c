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
  private final String problem;
  private final @Nullable String remedy;

  private ServerException(
      Kind kind,
      String problem,
      @Nullable String remedy,
      @Nullable Throwable cause,
      boolean refusal) {
    super(remedy == null ? problem : problem + ": " + remedy, cause);
    this.kind = kind;
    this.refusal = refusal;
    this.problem = problem;
    this.remedy = remedy;
  }

  public ServerException(Kind kind, String message, @Nullable Throwable cause) {
    this(kind, message, null, cause, /* refusal= */ false);
  }

  public ServerException(Kind kind, String message) {
    this(kind, message, null);
  }

  /** The server has said that it did not do it. */
  public static ServerException refusal(Kind kind, String message) {
    return new ServerException(kind, message, null, null, /* refusal= */ true);
  }

  /** The same with what to do about it. */
  public ServerException with(String whatToDo) {
    return new ServerException(kind, problem, whatToDo, getCause(), refusal);
  }

  /** The message without the remedy, where that is known apart from it. */
  public String problem() {
    return problem;
  }

  /** What to do; null = nothing, or the problem says it. */
  public @Nullable String remedy() {
    return remedy;
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
