package io.github.mlxggufbench.analysis.leak;

import static io.github.mlxggufbench.analysis.summary.LeakVerdict.BOUNDED_GROWTH;
import static io.github.mlxggufbench.analysis.summary.LeakVerdict.INCONCLUSIVE;
import static io.github.mlxggufbench.analysis.summary.LeakVerdict.LEAK;
import static io.github.mlxggufbench.analysis.summary.LeakVerdict.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsDecideTogetherTest {

  @Test
  void aLeakTakesMoreThanHalfOfThem() {
    assertEquals(LEAK, together(LEAK).verdict());
    assertEquals(LEAK, together(LEAK, LEAK, NONE).verdict());
    assertEquals(LEAK, together(LEAK, LEAK, INCONCLUSIVE).verdict());
  }

  @Test
  void aLeakInFewerLeavesItOpen() {
    assertEquals(INCONCLUSIVE, together(LEAK, NONE).verdict());
    assertEquals(INCONCLUSIVE, together(LEAK, NONE, NONE).verdict());
    assertEquals(
        "in 1 of 3 rounds memory grows without an end in sight", together(LEAK, NONE, NONE).why());
  }

  @Test
  void absenceTakesMoreThanHalfThatCouldTell() {
    assertEquals(NONE, together(NONE, NONE, INCONCLUSIVE).verdict());
    assertEquals(INCONCLUSIVE, together(NONE, INCONCLUSIVE).verdict());
    assertEquals(BOUNDED_GROWTH, together(NONE, NONE, BOUNDED_GROWTH).verdict());
    assertEquals(INCONCLUSIVE, together().verdict());
  }

  @Test
  void theRateIsTheMedianWithinAllIntervals() {
    RoundsTogether rounds =
        new RoundsTogether(
            List.of(
                reading(LEAK, new ConfidenceInterval(10, 9, 11, 0.95)),
                reading(LEAK, new ConfidenceInterval(14, 8, 20, 0.95)),
                reading(LEAK, new ConfidenceInterval(12, 11, 13, 0.95))));
    assertEquals(new Interval(12, 8.0, 20.0, 0.95), rounds.rate());
    assertNull(rounds.cap());
  }

  private static RoundsTogether together(LeakVerdict... verdicts) {
    return new RoundsTogether(
        Arrays.stream(verdicts)
            .map(v -> reading(v, new ConfidenceInterval(1, 0, 2, 0.95)))
            .toList());
  }

  private static Reading reading(LeakVerdict verdict, ConfidenceInterval rate) {
    return new Reading(verdict, rate, 5.0, verdict == BOUNDED_GROWTH ? 100.0 : null, "why");
  }
}
