package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;

/**
 * The engine processes at one moment, summed over those alive.
 *
 * @param alive how many; with none all counters are unknown, never 0
 * @param cpuPercent since the tick before, 100 = one core; a process counts from its second tick on
 */
public record EngineTotals(int alive, ProcessCounters counters, @Nullable Double cpuPercent) {}
