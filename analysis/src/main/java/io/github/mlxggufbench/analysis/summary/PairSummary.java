package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One pair's part of the summary.
 *
 * @param clockChecks our clock against the server's own
 * @param leaks empty where no leak scenario ran
 * @param experts empty where no routing was read
 * @param contexts how the winner of a metric depends on the context; empty for one length alone
 */
public record PairSummary(
    String name,
    List<MetricComparison> metrics,
    List<AuditFinding> audit,
    Outcomes outcomes,
    @JsonProperty("clock_checks") List<ClockFinding> clockChecks,
    List<LeakFinding> leaks,
    List<ExpertFinding> experts,
    List<ContextFinding> contexts) {

  /** Of a pair that was not measured along a ladder of context lengths. */
  public PairSummary(
      String name,
      List<MetricComparison> metrics,
      List<AuditFinding> audit,
      Outcomes outcomes,
      List<ClockFinding> clockChecks,
      List<LeakFinding> leaks,
      List<ExpertFinding> experts) {
    this(name, metrics, audit, outcomes, clockChecks, leaks, experts, List.of());
  }
}
