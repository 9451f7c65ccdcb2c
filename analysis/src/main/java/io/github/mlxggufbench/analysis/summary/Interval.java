package io.github.mlxggufbench.analysis.summary;

import org.jspecify.annotations.Nullable;

/**
 * A centre with its interval; null bounds = fewer than two rounds.
 *
 * @param confidence a fraction, such as 0.95
 */
public record Interval(
    double center, @Nullable Double lo, @Nullable Double hi, double confidence) {}
