package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickScheduleTest {
  private static final long START = Long.MAX_VALUE - 250;
  private static final long INTERVAL = 100;

  @Test
  void ticksLieOnTheGridWhateverTheyTake() {
    assertEquals(List.of(0L, 100L, 200L, 300L), dues(5, 99, 1));
  }

  @Test
  void tickThatOverrunsMakesTheLatestDueOneComeAtOnce() {
    assertEquals(List.of(0L, 300L, 400L), dues(350, 20));
  }

  @Test
  void tickThatTakesExactlyAnIntervalLosesNone() {
    assertEquals(List.of(0L, 100L, 200L), dues(100, 100));
  }

  @Test
  void lostTicksAreCounted() {
    TickSchedule schedule = new TickSchedule(START, INTERVAL);

    assertEquals(0, schedule.next(at(99)));
    assertEquals(2, schedule.next(at(450)));
    assertEquals(0, schedule.next(at(451)));
  }

  private static long at(long sinceStart) {
    return START + sinceStart;
  }

  /**
   * Due times, relative to the start, of ticks that take so long; the clock overflows meanwhile.
   */
  private static List<Long> dues(long... durations) {
    TickSchedule schedule = new TickSchedule(START, INTERVAL);
    List<Long> dues = new ArrayList<>(List.of(schedule.dueNs() - START));
    long now = START;
    for (long duration : durations) {
      now = schedule.dueNs() - now > 0 ? schedule.dueNs() : now;
      now += duration;
      schedule.next(now);
      dues.add(schedule.dueNs() - START);
    }
    return dues;
  }
}
