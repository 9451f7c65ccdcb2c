package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;

/**
 * The GPUs of the machine at one moment, whoever uses them; null = unknown or not read this time.
 *
 * @param memoryBytes in use, summed over the cards that say; Apple silicon: of the unified memory
 * @param utilizationPercent of the busiest
 * @param power summed over the cards that say
 */
public record GpuCounters(
    @Nullable Long memoryBytes, @Nullable Double utilizationPercent, @Nullable GpuPower power) {
  public static final GpuCounters UNKNOWN = new GpuCounters(null, null, null);

  /** Null also while its unit is not known. */
  public @Nullable Double powerWatts() {
    return power == null ? null : power.watts();
  }
}
