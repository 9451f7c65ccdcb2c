package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Timing;
import org.jspecify.annotations.Nullable;

/**
 * What the first request after a load costs more than the next, and one after an idle time; absent
 * where one of the two failed. The figures of the round's request are the first's.
 */
final class StartPenalties {

  private StartPenalties() {}

  static void put(Generation first, Generation second, Generation afterIdle) {
    Figures.put(Metric.FIRST_REQUEST_PENALTY_MS, difference(first, second));
    Figures.put(Metric.IDLE_PENALTY_MS, difference(afterIdle, second));
    RequestFigures.put(first, Timing.of(first), /* cacheSuspected= */ false);
  }

  private static @Nullable Double difference(Generation some, Generation second) {
    Double someMs = ttftMs(some);
    Double secondMs = ttftMs(second);
    return someMs == null || secondMs == null ? null : Double.valueOf(someMs - secondMs);
  }

  private static @Nullable Double ttftMs(Generation generation) {
    return generation.ok() ? Timing.of(generation).ttftMs() : null;
  }
}
