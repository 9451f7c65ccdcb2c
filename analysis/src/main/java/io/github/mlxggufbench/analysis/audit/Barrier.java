package io.github.mlxggufbench.analysis.audit;

import io.github.mlxggufbench.analysis.metrics.FigureKey;
import java.util.function.Predicate;

/**
 * A difference between the builds that decides some metrics by itself.
 *
 * @param why one line for a person
 */
public record Barrier(String why, Predicate<FigureKey> decides) {}
