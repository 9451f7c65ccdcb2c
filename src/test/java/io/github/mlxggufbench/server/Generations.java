package io.github.mlxggufbench.server;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Generations with hand-set times, in milliseconds after the start. */
final class Generations {
  private Generations() {}

  static Generation of(Outcome outcome, @Nullable Integer completion, long endMs, long... tokenMs) {
    return of(outcome, new Generation.Counts(24, completion, null, null), endMs, tokenMs);
  }

  static Generation of(Outcome outcome, Generation.Counts counts, long endMs, long... tokenMs) {
    long[] tokenNs = Arrays.stream(tokenMs).map(ms -> ms * 1_000_000).toArray();
    Long first = tokenNs.length == 0 ? null : tokenNs[0];
    Long last = tokenNs.length == 0 ? null : tokenNs[tokenNs.length - 1];
    return new Generation(
        Instant.EPOCH,
        0,
        new Generation.Marks(null, first, first, first, last, endMs * 1_000_000),
        counts,
        tokenNs.length,
        tokenNs,
        null,
        outcome,
        null,
        null,
        "",
        null);
  }
}
