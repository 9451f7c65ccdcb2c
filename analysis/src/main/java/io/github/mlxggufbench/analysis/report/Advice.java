package io.github.mlxggufbench.analysis.report;

import java.util.List;

/**
 * What a person should do with a pair, in sentences.
 *
 * @param kind short, for a style sheet: {@code run}, {@code lean}, {@code trade}, {@code either},
 *     {@code undecided}
 * @param winner {@code gguf} or {@code mlx} where one build is named, else empty
 * @param headline what to do
 * @param reasons why, in order of weight
 * @param certainty how sure, and on what that rests
 * @param caveats what speaks against it
 */
record Advice(
    String kind,
    String winner,
    String headline,
    List<String> reasons,
    String certainty,
    List<String> caveats) {}
