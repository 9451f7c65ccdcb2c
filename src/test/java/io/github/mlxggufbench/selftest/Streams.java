package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.player.StreamTruth;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import java.time.Instant;
import java.util.Arrays;

/** Streams with hand-set times, in microseconds. */
final class Streams {
  private Streams() {}

  /** Played as {@code truth} says, and reported with each token so late after the request. */
  static PlayedStream of(StreamTruth truth, long... reportedUs) {
    long[] tokenNs = Arrays.stream(reportedUs).map(us -> us * 1_000).toArray();
    long last = tokenNs[tokenNs.length - 1];
    return new PlayedStream(
        new Generation(
            Instant.EPOCH,
            0,
            new Generation.Marks(null, tokenNs[0], tokenNs[0], tokenNs[0], last, last),
            new Generation.Counts(1, tokenNs.length, null, null),
            tokenNs.length,
            tokenNs,
            "length",
            Outcome.OK,
            null,
            "player",
            "",
            null),
        truth);
  }

  static StreamTruth truth(long receivedUs, long... writtenUs) {
    return new StreamTruth(
        receivedUs * 1_000, Arrays.stream(writtenUs).map(us -> us * 1_000).toArray(), 1);
  }
}
