package io.github.mlxggufbench.analysis.console;

import static io.github.mlxggufbench.analysis.console.TextTable.Align.LEFT;
import static io.github.mlxggufbench.analysis.console.TextTable.Align.RIGHT;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of a summary that a choice rests on, one line a metric; the report has all of them.
 */
public final class VerdictTable {

  /** What a person waits for and pays; others are parts of these or another form of them. */
  private static final List<String> SHOWN =
      List.of(
          "load_ms",
          "ready_ms",
          "unload_ms",
          "ttft_ms",
          "prefill_tps",
          "decode_tps",
          "e2e_ms",
          "memory_loaded_bytes",
          "memory_peak_bytes",
          "memory_idle_bytes",
          "memory_recovered_bytes",
          "memory_per_1k_tokens_bytes",
          "memory_growth_bytes_per_request",
          "energy_j_per_token");

  private VerdictTable() {}

  public static List<String> lines(Summary summary) {
    TextTable table =
        new TextTable(
            List.of(LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, LEFT),
            List.of("pair", "benchmark", "metric", "GGUF", "MLX", "MLX/GGUF [95 %]", "verdict"));
    for (PairSummary pair : summary.pairs()) {
      for (MetricComparison metric : pair.metrics()) {
        if (SHOWN.contains(metric.metric()) || failed(metric)) {
          table.add(cells(pair.name(), metric));
        }
      }
    }
    return table.lines();
  }

  /** Success is shown only where it is not complete. */
  private static boolean failed(MetricComparison metric) {
    return metric.metric().equals("success_rate") && (below(metric.gguf()) || below(metric.mlx()));
  }

  private static boolean below(@Nullable FormatFigure rate) {
    return rate != null && rate.center() != null && rate.center() < 1;
  }

  private static List<String> cells(String pair, MetricComparison metric) {
    return List.of(
        pair,
        (metric.benchmark() + " " + place(metric)).strip(),
        metric.metric(),
        figure(metric.gguf(), metric.unit()),
        figure(metric.mlx(), metric.unit()),
        ratio(metric.ratio()),
        metric.verdict().id());
  }

  private static String place(MetricComparison metric) {
    Stream<String> params =
        metric.params().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue());
    Stream<String> group = Stream.ofNullable(metric.group()).map(g -> "group=" + g);
    return Stream.concat(params, group).collect(Collectors.joining(","));
  }

  private static String figure(@Nullable FormatFigure figure, String unit) {
    return Quantity.of(figure == null ? null : figure.center(), unit);
  }

  private static String ratio(@Nullable Interval ratio) {
    return Quantity.ratio(ratio);
  }
}
