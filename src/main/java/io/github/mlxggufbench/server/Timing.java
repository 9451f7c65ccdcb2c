package io.github.mlxggufbench.server;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one generation, in the definitions of {@code results/README.md}; null = not
 * measurable.
 *
 * @param ttftMs start to first token of any kind
 * @param ttfvtMs start to first visible token
 * @param tpotMs (last token − first token) / (completion tokens − 1)
 * @param decodeTps 1000 / {@code tpotMs}
 * @param prefillTps prompt tokens that were not cached / TTFT in seconds
 */
public record Timing(
    @Nullable Double ttftMs,
    @Nullable Double ttfvtMs,
    @Nullable Double e2eMs,
    @Nullable Double tpotMs,
    @Nullable Double decodeTps,
    @Nullable Double prefillTps,
    @Nullable Double gapP50Ms,
    @Nullable Double gapP99Ms,
    @Nullable Double gapMaxMs) {}
