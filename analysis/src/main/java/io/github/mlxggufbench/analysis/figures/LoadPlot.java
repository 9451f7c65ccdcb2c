package io.github.mlxggufbench.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What it takes to get going, and what it holds while it idles: ColdStart as one picture. */
public final class LoadPlot {

  private static final List<String> WAITS = List.of("load_ms", "ready_ms");
  private static final List<String> PENALTIES =
      List.of("first_request_penalty_ms", "idle_penalty_ms");
  private static final List<String> MEMORY =
      List.of("memory_loaded_bytes", "memory_idle_bytes", "memory_recovered_bytes");

  private LoadPlot() {}

  /**
   * @param values of one workload; others than those of loads and idling are left out
   * @return an SVG document; empty where nothing of it is known
   */
  public static Optional<String> of(List<RoundValues> values, String pair, String id) {
    List<BarSection> sections = new ArrayList<>();
    section("Time until it can answer", WAITS, values, sections);
    section("Extra wait", PENALTIES, values, sections);
    section("Memory it holds", MEMORY, values, sections);
    return sections.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BarPlot.of(
                sections, pair + ": load and idle, " + values.get(0).workload().label(), id));
  }

  private static void section(
      String title, List<String> metrics, List<RoundValues> values, List<BarSection> into) {
    List<BarSection.Row> rows =
        metrics.stream()
            .flatMap(m -> values.stream().filter(v -> v.metric().equals(m) && !v.isEmpty()))
            .map(v -> new BarSection.Row(label(v.metric()), v))
            .toList();
    if (!rows.isEmpty()) {
      into.add(new BarSection(title, rows));
    }
  }

  private static String label(String metric) {
    return switch (metric) {
      case "first_request_penalty_ms" -> "of the first request";
      case "idle_penalty_ms" -> "after idling";
      case "memory_loaded_bytes" -> "after the load";
      case "memory_idle_bytes" -> "after idling";
      case "memory_recovered_bytes" -> "after the unload";
      default -> MetricLabel.label(metric);
    };
  }
}
