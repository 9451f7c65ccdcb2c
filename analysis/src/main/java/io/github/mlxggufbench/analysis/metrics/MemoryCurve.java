package io.github.mlxggufbench.analysis.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Memory from request to request, or from one load/unload cycle to the next.
 *
 * @param run the run's name
 * @param round null for a curve over all rounds of the run
 * @param bytes in order; null = unknown
 * @param measure what the values are the sum of
 * @param why some values are unknown; empty when none is
 * @param buildBytes what the loaded build costs; null = unknown
 */
public record MemoryCurve(
    String run,
    @Nullable Integer round,
    List<@Nullable Double> bytes,
    String measure,
    String why,
    @Nullable Double buildBytes) {}
