package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One pair's part of the summary.
 *
 * @param clockChecks our clock against the server's own
 * @param leaks empty where no leak scenario ran
 * @param experts empty where no routing was read
 */
public record PairSummary(
    String name,
    List<MetricComparison> metrics,
    List<AuditFinding> audit,
    Outcomes outcomes,
    @JsonProperty("clock_checks") List<ClockFinding> clockChecks,
    List<LeakFinding> leaks,
    List<ExpertFinding> experts) {}
