package io.github.mlxggufbench.analysis.ingest;

import java.util.Map;
import java.util.SortedMap;

/**
 * One entry of a JMH result file.
 *
 * @param benchmark as JMH names it, {@code package.Class.method}
 * @param mode JMH's short name: {@code thrpt}, {@code avgt}, {@code sample}, {@code ss}
 * @param params all of them, {@code pair} and {@code format} included
 * @param secondary by label
 */
public record JmhResult(
    String benchmark,
    String mode,
    SortedMap<String, String> params,
    JmhMetric primary,
    Map<String, JmhMetric> secondary) {}
