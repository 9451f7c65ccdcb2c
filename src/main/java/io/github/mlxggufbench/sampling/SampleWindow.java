package io.github.mlxggufbench.sampling;

import org.jspecify.annotations.Nullable;

/**
 * What the samples of a time window say; null = no sample in it has the value.
 *
 * @param peakPrivateBytes the largest sum over the engine processes
 * @param meanCpuPercent 100 = one core
 * @param mostHeld of the sample whose private memory and swap together are largest
 */
public record SampleWindow(
    @Nullable Long peakRssBytes,
    @Nullable Long peakPrivateBytes,
    @Nullable Double meanCpuPercent,
    @Nullable Held mostHeld) {
  /** No sample at all. */
  public static final SampleWindow EMPTY = new SampleWindow(null, null, null, null);

  /**
   * What the engine processes held at one moment.
   *
   * @param swapBytes null = unknown, or counted in {@code privateBytes}: the platform's readings
   *     say which
   */
  public record Held(long privateBytes, @Nullable Long swapBytes) {}
}
