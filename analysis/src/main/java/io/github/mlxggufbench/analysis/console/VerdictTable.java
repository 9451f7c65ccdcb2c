package io.github.mlxggufbench.analysis.console;

import static io.github.mlxggufbench.analysis.console.TextTable.Align.LEFT;
import static io.github.mlxggufbench.analysis.console.TextTable.Align.RIGHT;

import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The verdicts of a summary, one line a metric. Parts of memory figures are left to the report. */
public final class VerdictTable {

  private VerdictTable() {}

  public static List<String> lines(Summary summary) {
    TextTable table =
        new TextTable(
            List.of(LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, LEFT),
            List.of("pair", "benchmark", "metric", "GGUF", "MLX", "MLX/GGUF [95 %]", "verdict"));
    for (PairSummary pair : summary.pairs()) {
      for (MetricComparison metric : pair.metrics()) {
        if (!metric.metric().contains(".")) {
          table.add(cells(pair.name(), metric));
        }
      }
    }
    return table.lines();
  }

  private static List<String> cells(String pair, MetricComparison metric) {
    return List.of(
        pair,
        (metric.benchmark() + " " + params(metric.params())).strip(),
        metric.metric(),
        figure(metric.gguf(), metric.unit()),
        figure(metric.mlx(), metric.unit()),
        ratio(metric.ratio()),
        metric.verdict().id());
  }

  private static String params(Map<String, String> params) {
    return params.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }

  private static String figure(@Nullable FormatFigure figure, String unit) {
    return Quantity.text(figure == null ? null : figure.center(), unit);
  }

  private static String ratio(@Nullable Interval ratio) {
    return ratio == null ? "–" : Quantity.interval(ratio.center(), ratio.lo(), ratio.hi());
  }
}
