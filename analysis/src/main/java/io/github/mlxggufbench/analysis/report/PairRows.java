package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The smaller tables of a pair. */
final class PairRows {

  private PairRows() {}

  /** Check, result, GGUF, MLX, text; workloads that are alike with the same values in one row. */
  static List<Cells> of(List<AuditFinding> findings) {
    Map<List<String>, List<AuditFinding>> alike = new LinkedHashMap<>();
    for (AuditFinding finding : findings) {
      boolean same = finding.result() == AuditFinding.Result.SAME;
      List<String> key =
          List.of(
              finding.check(),
              finding.result().id(),
              finding.gguf(),
              finding.mlx(),
              same ? "" : finding.text());
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
    }
    return alike.values().stream().map(PairRows::row).toList();
  }

  private static Cells row(List<AuditFinding> alike) {
    AuditFinding first = alike.get(0);
    String more = alike.size() == 1 ? "" : "; so in %d more workloads".formatted(alike.size() - 1);
    return Cells.of(
            LikeForLike.label(first),
            first.result().id(),
            first.gguf(),
            first.mlx(),
            first.text() + more)
        .flaggedIf(LikeForLike.isFlaw(first));
  }
}
