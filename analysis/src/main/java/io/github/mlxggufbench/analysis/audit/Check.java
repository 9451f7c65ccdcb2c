package io.github.mlxggufbench.analysis.audit;

import io.github.mlxggufbench.analysis.metrics.FigureKey;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one check.
 *
 * @param barrier null when no metric is decided by it
 */
record Check(AuditFinding finding, @Nullable Barrier barrier) {

  /** A check that informs, whatever it finds. */
  static Check informing(AuditFinding finding) {
    return new Check(finding, null);
  }

  /** A check whose difference decides prompt latency and memory. */
  static Check ofPromptAndMemory(AuditFinding finding) {
    return new Check(
        finding,
        finding.result() == AuditFinding.Result.DIFFERS
            ? new Barrier(finding.text(), Check::isPromptOrMemory)
            : null);
  }

  private static boolean isPromptOrMemory(FigureKey key) {
    String metric = key.metric().name();
    return metric.startsWith("ttf") || metric.startsWith("prefill") || metric.startsWith("memory");
  }
}
