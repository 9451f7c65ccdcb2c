package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CacheSuspicionTest {
  private final CacheSuspicion cache = new CacheSuspicion();

  @Test
  void serversOwnWordDecides() {
    assertTrue(suspects(1000, 198, 197));
    assertFalse(suspects(1000, 198, 0));
  }

  /** The public report's 17,400 tokens: 57.7 s at first, 2.0 s for the identical prompt. */
  @Test
  void replyFasterThanTheBuildCanReadIsSuspected() {
    assertFalse(suspects(60_000, 17_400, null), "the first after the load");
    assertFalse(suspects(57_700, 17_400, null));
    assertTrue(suspects(2_000, 17_400, null));
  }

  /** MLX on a CPU read its first prompt in 853 ms and the next, as long, in 366 ms. */
  @Test
  void engineThatWarmsUpIsNot() {
    assertFalse(suspects(2_000, 198, null), "the first after the load");
    assertFalse(suspects(853, 198, null));
    assertFalse(suspects(366, 198, null));
  }

  /** Metal builds its pipelines, the file's pages are read: ten times slower than all others. */
  @Test
  void firstReplyAfterALoadSetsNoBound() {
    assertFalse(suspects(3_000, 200, null));
    assertFalse(suspects(300, 200, null));
    assertFalse(suspects(290, 200, null));

    cache.loaded();
    assertFalse(suspects(3_000, 200, null));
    assertFalse(suspects(300, 200, null));
    assertTrue(suspects(30, 200, null), "ten times faster than the second");
  }

  /** A cache that outlives an unload would answer it. */
  @Test
  void firstReplyAfterAnotherLoadIsJudgedToo() {
    suspects(3_000, 200, null);
    suspects(300, 200, null);

    cache.loaded();

    assertTrue(suspects(30, 200, null));
  }

  @Test
  void suspectedReplyDoesNotMoveTheBound() {
    suspects(10_000, 1_000, null);
    suspects(10_000, 1_000, null);
    assertTrue(suspects(100, 1_000, null));
    assertTrue(suspects(100, 1_000, null));
  }

  private boolean suspects(double ttftMs, int promptTokens, @Nullable Integer cached) {
    long ttftNs = (long) (ttftMs * 1e6);
    Generation generation =
        new Generation(
            Instant.EPOCH,
            0,
            new Generation.Marks(0L, ttftNs, ttftNs, ttftNs, ttftNs, ttftNs),
            new Generation.Counts(promptTokens, 1, null, cached),
            1,
            new long[] {ttftNs},
            "length",
            Outcome.OK,
            null,
            "m",
            "x",
            null);
    return cache.suspects(generation, Timing.of(generation));
  }
}
