package io.github.mlxggufbench.analysis.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of a JMH result.
 *
 * @param score null when JMH wrote none
 * @param raw a list per fork, a value per iteration; an iteration without a number is null. Of the
 *     histogram a sampling run writes, each iteration's mean. Empty when the file has neither.
 */
public record JmhMetric(String unit, @Nullable Double score, List<List<@Nullable Double>> raw) {}
