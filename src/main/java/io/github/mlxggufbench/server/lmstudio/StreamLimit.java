package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.sse.SseException;

/** How much is read of one stream, and kept of its text: more is an outcome, no lack of memory. */
final class StreamLimit {
  static final long STREAM_BYTES = 256L << 20;

  /** Some two million tokens. */
  static final int TEXT_CHARS = 8 << 20;

  private long total;

  /** Counts what one read brought. */
  void read(int bytes) throws SseException {
    total += bytes;
    if (total > STREAM_BYTES) {
      throw exceeded("the event stream exceeds " + STREAM_BYTES + " bytes");
    }
  }

  /** Looks at all text so far. */
  void kept(int textChars) throws SseException {
    if (textChars > TEXT_CHARS) {
      throw exceeded("the text of the reply exceeds " + TEXT_CHARS + " characters");
    }
  }

  private static SseException exceeded(String message) {
    return new SseException(SseException.Kind.OVERSIZED, message);
  }
}
