package io.github.mlxggufbench.analysis.summary;

import java.util.List;

/**
 * One pair's part of the summary.
 *
 * @param leaks empty where no leak scenario ran
 * @param experts empty where no routing was read
 */
public record PairSummary(
    String name,
    List<MetricComparison> metrics,
    List<AuditFinding> audit,
    List<LeakFinding> leaks,
    List<ExpertFinding> experts) {}
