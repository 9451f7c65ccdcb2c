package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.List;

/** The audit as far as it bears on a choice. */
record LikeForLike(List<AuditFinding> findings) {

  /** The formats have different engines by nature: that is what is compared, not a flaw of it. */
  private static final String BY_NATURE = "runtime";

  static LikeForLike of(PairSummary pair) {
    return new LikeForLike(
        pair.audit().stream().filter(a -> !a.check().equals(BY_NATURE)).toList());
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
