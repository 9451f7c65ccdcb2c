package io.github.mlxggufbench.analysis.leak;

import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What one growth curve says by itself.
 *
 * @param rate bytes per request after the burn-in; null with too few values
 * @param detectableRate the smallest rate that would have been seen; null with too few values
 * @param cap what it levels off at, in bytes; null unless it does
 * @param why why the verdict is no other
 */
record Reading(
    LeakVerdict verdict,
    @Nullable ConfidenceInterval rate,
    @Nullable Double detectableRate,
    @Nullable Double cap,
    String why) {}
