package io.github.mlxggufbench.analysis.compare;

import org.jspecify.annotations.Nullable;

/**
 * One side's values of a subject.
 *
 * @param mode JMH's short name; {@code round} for a metric of a run directory
 * @param margin a fraction
 * @param center null when there is no value at all
 * @param values one per unit of analysis: rounds, forks, or iterations of a single fork
 * @param note a caveat; empty when there is none
 */
record Measurement(
    Subject subject,
    String mode,
    String unit,
    boolean lowerIsBetter,
    double margin,
    @Nullable Double center,
    double[] values,
    String note) {}
