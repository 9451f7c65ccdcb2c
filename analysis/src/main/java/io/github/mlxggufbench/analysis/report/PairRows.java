package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
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

  /** Format, verdict, rate, smallest rate that would have been seen, requests. */
  static Cells of(LeakFinding leak, Footnotes footnotes) {
    Interval rate = leak.rate();
    String growth =
        rate == null
            ? footnotes.refer(Quantity.UNKNOWN, "memory after the requests is not known")
            : Quantity.of(rate.center(), rate.lo(), rate.hi(), "B/request");
    String detectable = Quantity.of(leak.detectableRate(), "B/request");
    return Cells.of(
        leak.format().toUpperCase(Locale.ROOT),
        leak.verdict().replace('_', ' '),
        growth,
        detectable.equals(Quantity.UNKNOWN)
            ? footnotes.refer(detectable, "too few requests to say what rate would be seen")
            : detectable,
        Integer.toString(leak.requests()));
  }
}
