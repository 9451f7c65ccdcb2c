package io.github.mlxggufbench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of one request; null = not observed, or not said by the server.
 *
 * @param startedAt wall clock when the request was sent
 * @param startNs {@link System#nanoTime} when the request body was flushed
 * @param marks moments after {@code startNs}
 * @param chunks token-bearing events received
 * @param tokenNs arrival of each token-bearing event, ns after {@code startNs}
 * @param model the model that the reply named
 * @param text the visible text
 * @param serverStats the server's own stats or timings object, verbatim
 */
public record Generation(
    Instant startedAt,
    long startNs,
    Marks marks,
    Counts counts,
    int chunks,
    long[] tokenNs,
    @Nullable String finishReason,
    Outcome outcome,
    @Nullable Failure failure,
    @Nullable String model,
    String text,
    @Nullable JsonNode serverStats) {

  /**
   * Moments of a stream in ns after the start.
   *
   * @param firstEventNs first SSE event of any content
   * @param firstTokenNs first event with non-empty visible or reasoning text, or a tool-call delta
   * @param firstVisibleNs first event with non-empty visible text
   * @param lastTokenNs last token-bearing event
   * @param endNs stream closed
   */
  public record Marks(
      @Nullable Long headersNs,
      @Nullable Long firstEventNs,
      @Nullable Long firstTokenNs,
      @Nullable Long firstVisibleNs,
      @Nullable Long lastTokenNs,
      long endNs) {}

  /** Token counts as the server sent them. */
  public record Counts(
      @Nullable Integer prompt,
      @Nullable Integer completion,
      @Nullable Integer reasoning,
      @Nullable Integer cached) {}

  /**
   * Why it failed.
   *
   * @param status the HTTP status, where there was one
   * @param type a short kind, such as the server's own error type
   * @param message at most 2,000 characters
   */
  public record Failure(@Nullable Integer status, @Nullable String type, String message) {}

  public boolean ok() {
    return outcome == Outcome.OK;
  }
}
