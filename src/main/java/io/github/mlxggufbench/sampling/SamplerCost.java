package io.github.mlxggufbench.sampling;

import org.jspecify.annotations.Nullable;

/**
 * How well a sampler kept its schedule, and what it took from the JVM that measures.
 *
 * @param lateTicks came more than 5 ms after they were due
 * @param lostTicks never came, because one before them took that long
 * @param failedReadings ticks without figures: their rows are empty from {@code process_count} on
 * @param seconds since its first tick was due
 * @param cpuSeconds of its thread; null = this JVM does not say
 * @param allocatedBytes by its thread; null = this JVM does not say
 * @param gcCount collections of the whole JVM meanwhile
 * @param gcSeconds that they took
 */
public record SamplerCost(
    long ticks,
    long lateTicks,
    long lostTicks,
    long failedReadings,
    double latenessP50Ms,
    double latenessP99Ms,
    double latenessMaxMs,
    double seconds,
    @Nullable Double cpuSeconds,
    @Nullable Long allocatedBytes,
    long gcCount,
    double gcSeconds) {

  /** Of one core; null = unknown. */
  public @Nullable Double cpuPercent() {
    return cpuSeconds == null || seconds <= 0 ? null : Double.valueOf(100 * cpuSeconds / seconds);
  }

  /** Null = unknown. */
  public @Nullable Double bytesPerTick() {
    return allocatedBytes == null || ticks == 0
        ? null
        : Double.valueOf((double) allocatedBytes / ticks);
  }
}
