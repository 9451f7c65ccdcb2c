package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.scenario.Settling.State;
import java.time.Duration;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** A reading each 100 ms; rest is 1 s, the longest wait 10 s. */
class SettlingTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long MIB = 1 << 20;
  private static final long GIB = 1 << 30;

  /** What came of it, and when. */
  private record Rest(State state, long ms) {}

  @Test
  void whatStandsStillHasSettledAfterTheStretch() {
    assertEquals(new Rest(State.SETTLED, 1000), rest(loaded(), ms -> 5 * GIB));
  }

  /** 0.1 % of 5 GiB are 5.12 MiB. */
  @Test
  void whatChangesALittleStandsStill() {
    assertEquals(
        new Rest(State.SETTLED, 1000), rest(loaded(), ms -> 5 * GIB + ms % 200 * MIB / 20));
    assertEquals(new Rest(State.SETTLED, 1000), rest(loaded(), ms -> MIB - ms % 200 * 1000));
  }

  /** Down until 2 s: the last falling reading is that of 1.9 s. */
  @Test
  void whatFallsHasSettledAStretchAfterItsEnd() {
    LongUnaryOperator falling = ms -> 4 * GIB - Math.min(ms, 2000) * MIB;
    assertEquals(new Rest(State.SETTLED, 3000), rest(unloaded(4 * GIB), falling));
  }

  @Test
  void whatRisesHasSettledAStretchAfterItsEnd() {
    LongUnaryOperator rising = ms -> Math.min(ms, 3000) * MIB;
    assertEquals(new Rest(State.SETTLED, 4000), rest(loaded(), rising));
  }

  @Test
  void sawToothOnlySettlesWhenItEnds() {
    LongUnaryOperator teeth = ms -> ms < 5000 ? ms % 700 * MIB : 350 * MIB;
    assertEquals(new Rest(State.SETTLED, 6000), rest(loaded(), teeth));
  }

  @Test
  void whatNeverRestsIsUnsettledWhenTheWaitIsOver() {
    assertEquals(new Rest(State.UNSETTLED, 10_000), rest(loaded(), ms -> ms * MIB));
    assertEquals(new Rest(State.UNSETTLED, 10_000), rest(loaded(), ms -> ms % 700 * MIB));
  }

  /** As macOS does: nothing for 4 s, then all at once. */
  @Test
  void releaseThatBeginsLateIsWaitedFor() {
    LongUnaryOperator late = ms -> ms < 4000 ? 15 * GIB : GIB;
    assertEquals(new Rest(State.SETTLED, 5000), rest(unloaded(15 * GIB), late));
    assertEquals(new Rest(State.SETTLED, 1000), rest(loaded(), late));
  }

  /** It is at rest, and gave nothing back: that is a figure, and no failure. */
  @Test
  void releaseThatNeverComesIsWaitedForToTheEnd() {
    assertEquals(new Rest(State.SETTLED, 10_000), rest(unloaded(GIB), ms -> GIB));
  }

  @Test
  void processesThatEndWithTheModelHaveSettled() {
    Settling settling = unloaded(GIB);
    assertEquals(State.MOVING, settling.add(new Settling.Reading(0, 1, GIB)));
    assertEquals(State.SETTLED, settling.add(new Settling.Reading(1, 0, null)));
  }

  @Test
  void whatIsNotKnownIsNotWaitedFor() {
    assertEquals(State.UNKNOWN, loaded().add(new Settling.Reading(0, 1, null)));
    assertEquals(State.UNKNOWN, loaded().add(new Settling.Reading(0, 0, null)));
  }

  @Test
  void shortWaitHasAShortStretch() {
    assertEquals(Duration.ofMillis(200), Settling.stretch(Duration.ofSeconds(1)));
    assertEquals(Duration.ofSeconds(1), Settling.stretch(Duration.ofSeconds(30)));
  }

  private static Settling loaded() {
    return Settling.loaded(LONGEST);
  }

  private static Settling unloaded(long before) {
    return Settling.unloaded(LONGEST, before);
  }

  private static Rest rest(Settling settling, LongUnaryOperator bytesAtMs) {
    for (long ms = 0; ; ms += 100) {
      // The clock of a JVM may start anywhere.
      long tNs = Long.MAX_VALUE - 1_000_000_000L + ms * 1_000_000;
      State state = settling.add(new Settling.Reading(tNs, 1, bytesAtMs.applyAsLong(ms)));
      if (state != State.MOVING) {
        return new Rest(state, ms);
      }
    }
  }
}
