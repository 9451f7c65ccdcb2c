package io.github.mlxggufbench.sampling;

import org.jspecify.annotations.Nullable;

/**
 * What the samples of a time window say; null = no sample in it has the value.
 *
 * @param samples how many lie in the window
 * @param peakPrivateBytes the largest sum over the engine processes
 * @param meanCpuPercent 100 = one core
 */
public record SampleWindow(
    int samples,
    @Nullable Long peakRssBytes,
    @Nullable Long peakPrivateBytes,
    @Nullable Double meanCpuPercent) {
  static final SampleWindow EMPTY = new SampleWindow(0, null, null, null);
}
