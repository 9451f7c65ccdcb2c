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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of a summary that a choice rests on, one line a metric; the report has all of them,
 * with leaks and experts.
 */
public final class VerdictTable {

  /** What a person waits for and pays, by scenario; the rest are parts of these. */
  private static final Map<String, List<String>> SHOWN =
      Map.of(
          "ColdStart",
              List.of("load_ms", "ready_ms", "memory_idle_bytes", "memory_recovered_bytes"),
          "SimpleGeneration", List.of("ttft_ms", "prefill_tps", "decode_tps", "memory_peak_bytes"),
          "ContextStress",
              List.of("ttft_ms", "decode_tps", "memory_peak_bytes", "memory_per_1k_tokens_bytes"),
          "MemoryLeak", List.of("decode_tps", "memory_peak_bytes"),
          "ExpertActivation", List.of("ttft_ms", "decode_tps"));

  /** Of scenarios that somebody added. */
  private static final List<String> SHOWN_OF_OTHERS =
      List.of("ttft_ms", "prefill_tps", "decode_tps", "load_ms", "memory_peak_bytes");

  private static final String OF_ALL = "energy_j_per_token";

  private VerdictTable() {}

  public static List<String> lines(Summary summary) {
    TextTable table =
        new TextTable(
            List.of(LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, LEFT),
            List.of("pair", "benchmark", "metric", "GGUF", "MLX", "MLX/GGUF [95 %]", "verdict"));
    for (PairSummary pair : summary.pairs()) {
      for (MetricComparison metric : pair.metrics()) {
        if (shown(metric) || failed(metric)) {
          table.add(cells(pair.name(), metric));
        }
      }
    }
    return table.lines();
  }

  private static boolean shown(MetricComparison metric) {
    String scenario = metric.benchmark().split("\\.", 2)[0];
    return metric.metric().equals(OF_ALL)
        || SHOWN.getOrDefault(scenario, SHOWN_OF_OTHERS).contains(metric.metric());
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
