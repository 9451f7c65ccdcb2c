package io.github.mlxggufbench.analysis.summary;

import org.jspecify.annotations.Nullable;

/**
 * One format's figure of a metric over its rounds; null = unknown.
 *
 * @param rounds with a value
 * @param requests that made these values
 */
public record FormatFigure(
    int rounds,
    int requests,
    @Nullable Double center,
    @Nullable Double lo,
    @Nullable Double hi,
    double confidence) {}
