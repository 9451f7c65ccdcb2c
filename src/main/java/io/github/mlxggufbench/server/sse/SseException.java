package io.github.mlxggufbench.server.sse;

/** Bytes that cannot be an event stream; nothing more can be read from it. */
public final class SseException extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong with the bytes. */
  public enum Kind {
    INVALID_UTF8,
    /** A line, the data of one event, the whole stream or its text exceeds its limit. */
    OVERSIZED
  }

  private final Kind kind;

  public SseException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
