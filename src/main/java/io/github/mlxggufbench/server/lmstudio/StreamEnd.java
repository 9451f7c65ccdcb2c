package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.sse.SseException;
import java.io.IOException;

/** How the exchange of a generation ended, before anyone asks what the reply was worth. */
sealed interface StreamEnd {

  /** The reply was over by its own word, or the body ended as HTTP says a body ends. */
  record Whole() implements StreamEnd {}

  /** A status other than 200. */
  record Refusal(HttpReply reply) implements StreamEnd {}

  /** A 200 whose body is one document, not an event stream. */
  record Document(HttpReply reply) implements StreamEnd {}

  /** Bytes that are no event stream. */
  record Malformed(SseException problem) implements StreamEnd {}

  /**
   * The connection failed, or never came to be.
   *
   * @param sent whether the request had been flushed
   */
  record Broken(IOException problem, boolean sent) implements StreamEnd {}

  /** A limit of ours was reached. */
  record Overdue(String message) implements StreamEnd {}

  /** Our thread was interrupted. */
  record Cancelled() implements StreamEnd {}
}
