package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.ClientTimeouts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final long S = 1_000_000_000L;
  private static final long START = 5 * S;
  private final Limits limits =
      new Limits(
          new ClientTimeouts(
              Duration.ofSeconds(5),
              Duration.ofMinutes(10),
              Duration.ofSeconds(30),
              Duration.ofSeconds(20),
              Duration.ofSeconds(100)));

  @Test
  void beforeTheFirstTokenItsLimitCountsFromTheStart() {
    assertEquals(START + 30 * S, limits.next(START, Limits.Progress.NONE).atNs());
  }

  @Test
  void eachTokenSetsTheNextLimitAnew() {
    Limits.Progress progress = new Limits.Progress(7, START + 40 * S, false, false);
    assertEquals(START + 60 * S, limits.next(START, progress).atNs());
  }

  @Test
  void theWholeRequestsLimitStandsWhereItComesFirst() {
    Limits.Limit limit = limits.next(START, new Limits.Progress(7, START + 90 * S, false, false));
    assertEquals(START + 100 * S, limit.atNs());
    assertEquals("not finished within 1m40s (timeouts.request)", limit.message());
  }

  @Test
  void aClockNearItsOverflowIsComparedByDifference() {
    long start = Long.MAX_VALUE - S;
    assertEquals(start + 30 * S, limits.next(start, Limits.Progress.NONE).atNs());
  }
}
