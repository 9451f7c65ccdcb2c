package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.EngineTotals;
import io.github.mlxggufbench.sampling.os.GpuCounters;
import io.github.mlxggufbench.sampling.os.SystemCounters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one tick saw.
 *
 * @param tNs {@link System#nanoTime} when the tick came
 * @param lateNs how late that was
 * @param phase at that moment; null where nobody says what is going on
 * @param processesKnown whether no processes means that there are none
 * @param readings null when they failed
 */
record Sample(
    long tNs,
    Instant wall,
    long lateNs,
    @Nullable Phase phase,
    boolean processesKnown,
    @Nullable Readings readings) {

  /**
   * @param memoryPercent resident set of the engine processes, of the physical memory
   */
  record Readings(
      EngineTotals engine,
      @Nullable Double memoryPercent,
      SystemCounters system,
      GpuCounters gpu) {}
}
