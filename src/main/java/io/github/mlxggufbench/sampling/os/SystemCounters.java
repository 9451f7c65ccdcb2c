package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;

/**
 * The whole machine at one moment; null = unknown.
 *
 * @param cpuPercent since the reading before, 100 = all cores busy
 */
public record SystemCounters(
    @Nullable Long availableBytes, @Nullable Long swapUsedBytes, @Nullable Double cpuPercent) {}
