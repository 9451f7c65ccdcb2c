package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.MetricLabel;
import io.github.mlxggufbench.analysis.figures.Workload;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.MetricRow;
import io.github.mlxggufbench.analysis.report.PairView.WorkloadRows;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The verdict tables of a pair; what is unknown or limited refers to a footnote that says why. */
final class MetricRows {

  private static final String NO_REASON = "the run holds no value for it";

  private final Footnotes footnotes;

  private MetricRows(Footnotes footnotes) {
    this.footnotes = footnotes;
  }

  static List<WorkloadRows> of(PairSummary pair, Footnotes footnotes) {
    MetricRows rows = new MetricRows(footnotes);
    Map<Workload, List<MetricComparison>> workloads = new TreeMap<>();
    for (MetricComparison metric : pair.metrics()) {
      workloads.computeIfAbsent(Workload.of(metric), w -> new ArrayList<>()).add(metric);
    }
    return workloads.entrySet().stream().map(w -> rows.of(w.getKey(), w.getValue())).toList();
  }

  private WorkloadRows of(Workload workload, List<MetricComparison> metrics) {
    List<MetricRow> whole = new ArrayList<>();
    List<MetricRow> parts = new ArrayList<>();
    metrics.stream()
        .sorted(Comparator.comparingInt(m -> MetricLabel.order(m.metric())))
        .forEach(m -> (MetricLabel.isPart(m.metric()) ? parts : whole).add(row(m)));
    return new WorkloadRows(workload.scenario(), workload.label(), whole, parts);
  }

  private MetricRow row(MetricComparison metric) {
    return new MetricRow(
        MetricLabel.label(metric.metric()),
        figure(metric.gguf(), metric),
        figure(metric.mlx(), metric),
        known(Quantity.ratio(metric.ratio()), metric),
        verdict(metric),
        metric.verdict().id());
  }

  private String figure(@Nullable FormatFigure figure, MetricComparison metric) {
    return known(
        figure == null
            ? Quantity.UNKNOWN
            : Quantity.of(figure.center(), figure.lo(), figure.hi(), metric.unit()),
        metric);
  }

  private String known(String text, MetricComparison metric) {
    return text.equals(Quantity.UNKNOWN) ? footnotes.refer(text, reason(metric)) : text;
  }

  private String verdict(MetricComparison metric) {
    String text =
        switch (metric.verdict()) {
          case MLX_BETTER -> "MLX better";
          case GGUF_BETTER -> "GGUF better";
          case EQUIVALENT -> "no practical difference (within " + margin(metric) + ")";
          case INCONCLUSIVE ->
              metric.warnings().isEmpty() ? "inconclusive" + detectable(metric) : "inconclusive";
          case NOT_COMPARABLE -> "not comparable";
        };
    return metric.warnings().isEmpty() ? text : footnotes.refer(text, reason(metric));
  }

  private static String margin(MetricComparison metric) {
    return Quantity.percent(metric.margin());
  }

  private static String detectable(MetricComparison metric) {
    String effect = Quantity.difference(metric.detectableEffect());
    return effect.equals(Quantity.UNKNOWN) ? "" : ", a difference below " + effect + " is not seen";
  }

  private static String reason(MetricComparison metric) {
    return metric.warnings().isEmpty() ? NO_REASON : String.join("; ", metric.warnings());
  }
}
