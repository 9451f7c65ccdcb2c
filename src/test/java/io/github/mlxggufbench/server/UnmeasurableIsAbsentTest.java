package io.github.mlxggufbench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnmeasurableIsAbsentTest {

  @Test
  void withoutATokenThereIsNoTimeToOne() {
    Timing timing = Timing.of(Generations.of(Outcome.REFUSED, (Integer) null, 5));
    assertEquals(new Timing(null, null, null, null, null, null, null, null, null), timing);
  }

  @ParameterizedTest
  @EnumSource(names = "OK", mode = EnumSource.Mode.EXCLUDE)
  void aFailedRequestKeepsItsTtftAndHasNoDecodeAndNoEnd(Outcome outcome) {
    Timing timing = Timing.of(Generations.of(outcome, 3, 400, 250, 270, 290));
    assertEquals(250.0, timing.ttftMs());
    assertNull(timing.tpotMs());
    assertNull(timing.decodeTps());
    assertNull(timing.e2eMs());
  }

  @Test
  void oneTokenHasNoIntervalAndAnUnknownCountNoRate() {
    assertNull(Timing.of(Generations.of(Outcome.OK, 1, 400, 250)).tpotMs());
    assertNull(Timing.of(Generations.of(Outcome.OK, (Integer) null, 400, 250, 270)).decodeTps());
  }

  @Test
  void tokensThatAllArriveAtOnceHaveNoRate() {
    Timing timing = Timing.of(Generations.of(Outcome.OK, 8, 400, 250, 250));
    assertNull(timing.tpotMs());
    assertNull(timing.decodeTps());
  }

  @Test
  void onlyTokensThatWereComputedCountAsPrefill() {
    Generation.Counts counts = new Generation.Counts(24, 2, null, 20);
    Timing timing = Timing.of(Generations.of(Outcome.OK, counts, 400, 250, 270));
    assertEquals(16.0, timing.prefillTps()); // (24 − 20) / 0.250 s
  }

  @Test
  void aSuspectedCacheOfUnknownSizeLeavesNoPrefill() {
    Generation unknown = Generations.of(Outcome.OK, 2, 400, 250, 270);
    assertNull(Timing.of(unknown, true).prefillTps());
    assertNotNull(Timing.of(unknown, false).prefillTps());

    Generation.Counts counts = new Generation.Counts(24, 2, null, 20);
    assertNotNull(Timing.of(Generations.of(Outcome.OK, counts, 400, 250, 270), true).prefillTps());
  }

  @Test
  void aPromptThatWasCachedWholeLeavesNoPrefillEither() {
    Generation.Counts counts = new Generation.Counts(24, 2, null, 24);
    assertNull(Timing.of(Generations.of(Outcome.OK, counts, 400, 250, 270)).prefillTps());
  }
}
