package io.github.mlxggufbench.analysis.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Speed and memory domain by domain: the groups of a workload, metric by metric. */
public final class DomainPlot {

  private static final List<String> METRICS =
      List.of("decode_tps", "ttft_ms", "prefill_tps", "memory_peak_bytes");

  private DomainPlot() {}

  /**
   * @param values of one scenario; those of a workload as a whole are left out
   * @return an SVG document; empty where no group has a value
   */
  public static Optional<String> of(List<RoundValues> values, String pair, String id) {
    List<BarSection> sections = new ArrayList<>();
    for (String metric : METRICS) {
      List<BarSection.Row> rows =
          values.stream()
              .filter(v -> v.metric().equals(metric) && !v.isEmpty())
              .filter(v -> v.workload().params().containsKey("group"))
              .sorted(Comparator.comparing(DomainPlot::group))
              .map(v -> new BarSection.Row(group(v), v))
              .toList();
      if (!rows.isEmpty()) {
        sections.add(new BarSection(MetricLabel.label(metric), rows));
      }
    }
    return sections.isEmpty()
        ? Optional.empty()
        : Optional.of(BarPlot.of(sections, pair + ": speed and memory by domain", id));
  }

  private static String group(RoundValues values) {
    return values.workload().params().getOrDefault("group", "");
  }
}
