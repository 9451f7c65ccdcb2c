package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.List;
import java.util.Set;

/** The audit as far as it bears on a choice. */
record LikeForLike(List<AuditFinding> findings) {

  /**
   * What is compared, not a flaw of it: each format has its own engines, files and converters. A
   * context that was cut is the difference of the contexts in force.
   */
  private static final Set<String> NO_FLAW =
      Set.of("runtime", "file", "publisher", "context_length_requested");

  static LikeForLike of(PairSummary pair) {
    return new LikeForLike(
        pair.audit().stream().filter(a -> !NO_FLAW.contains(a.check())).toList());
  }

  /** Whether it speaks against the comparison. */
  static boolean isFlaw(AuditFinding finding) {
    return finding.result() == AuditFinding.Result.DIFFERS && !NO_FLAW.contains(finding.check());
  }

  /** The check's name for a person: {@code bits per weight}. */
  static String label(AuditFinding finding) {
    return finding.check().replace('_', ' ').replace("kv ", "KV ");
  }

  List<AuditFinding> with(AuditFinding.Result result) {
    return findings.stream().filter(a -> a.result() == result).toList();
  }

  /** The checks in numbers. */
  String counts() {
    return findings.isEmpty()
        ? "no like-for-like check was made"
        : "like-for-like checks: %d the same, %d different, %d unknown"
            .formatted(
                with(AuditFinding.Result.SAME).size(),
                with(AuditFinding.Result.DIFFERS).size(),
                with(AuditFinding.Result.UNKNOWN).size());
  }
}
