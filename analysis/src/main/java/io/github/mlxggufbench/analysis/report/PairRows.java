package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.Locale;

/** The smaller tables of a pair. */
final class PairRows {

  private PairRows() {}

  /** Check, result, GGUF, MLX, text. */
  static Cells of(AuditFinding finding) {
    return Cells.of(
            LikeForLike.label(finding),
            finding.result().id(),
            finding.gguf(),
            finding.mlx(),
            finding.text())
        .flaggedIf(LikeForLike.isFlaw(finding));
  }
}
