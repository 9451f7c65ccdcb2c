package io.github.mlxggufbench.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client's own error on this machine, against streams whose truth is known; null = not measured
 * there.
 *
 * @param streams one entry for each number of streams at once
 * @param requestsPerSecond the highest rate: 8 tokens in one write, 16 streams, kept connections
 * @param tokensPerSecond of one stream that comes as fast as the client takes it
 * @param gcPauses of the client's JVM while it measured
 * @param gcPauseMaxMs the longest of them, in whole ms as the JVM tells it; null also when there
 *     was none
 * @param unknown why nothing was measured; null when it was
 */
public record SelftestFigures(
    List<StreamError> streams,
    @Nullable Double requestsPerSecond,
    @Nullable Double tokensPerSecond,
    @Nullable Integer gcPauses,
    @Nullable Double gcPauseMaxMs,
    @Nullable String unknown) {

  /**
   * Reported minus true, over the requests of some streams at once.
   *
   * @param requests that the figures are of
   * @param trueTtftMs median of the true TTFT
   * @param decodeRateError as fractions: 0.001 = 0.1 % too fast
   */
  public record StreamError(
      int streams,
      int requests,
      double trueTtftMs,
      Spread ttftErrorMs,
      Spread gapErrorMs,
      Spread decodeRateError) {

    /** The one with as many streams at once; empty = not measured. */
    public static Optional<StreamError> with(int streams, List<StreamError> errors) {
      return errors.stream().filter(error -> error.streams == streams).findFirst();
    }
  }

  /**
   * Of errors.
   *
   * @param median with its sign: below 0 = reported too low
   * @param p99 99th percentile of the error's size, whichever its sign
   */
  public record Spread(double median, double p99) {}

  public static SelftestFigures unknown(String why) {
    return new SelftestFigures(List.of(), null, null, null, null, why);
  }
}
