package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ratios of a pair that fit one picture: all of them, or, where that would be too many to be
 * read, those that a choice rests on.
 *
 * @param complete whether it is all of them
 */
record RatioRows(Map<Workload, List<RatioRow>> workloads, boolean complete) {

  private static final int MANY = 30;
  private static final Set<String> CORE =
      Set.of("decode_tps", "ttft_ms", "prefill_tps", "load_ms", "ready_ms", "memory_peak_bytes");
  private static final Set<String> OF_LOADS =
      Set.of("load_ms", "ready_ms", "memory_loaded_bytes", "memory_idle_bytes");

  static RatioRows of(PairSummary pair) {
    Map<Workload, List<RatioRow>> all = new TreeMap<>();
    pair.metrics().stream()
        .filter(m -> !MetricLabel.isPart(m.metric()))
        .sorted(Comparator.comparingInt(m -> MetricLabel.order(m.metric())))
        .forEach(m ->
            RatioRow.of(m)
                .ifPresent(
                    row -> all.computeIfAbsent(Workload.of(m), w -> new ArrayList<>()).add(row)));
    return all.values().stream().mapToInt(List::size).sum() <= MANY
        ? new RatioRows(all, true)
        : new RatioRows(core(all), false);
  }

  boolean isEmpty() {
    return workloads.isEmpty();
  }

  List<RatioRow> rows() {
    return workloads.values().stream().flatMap(List::stream).toList();
  }

  /** Of a scenario's workloads the last one, such as the longest context, and no group. */
  private static Map<Workload, List<RatioRow>> core(Map<Workload, List<RatioRow>> all) {
    Map<String, Workload> last = new TreeMap<>();
    all.keySet().stream()
        .filter(w -> !w.params().containsKey("group"))
        .forEach(w -> last.put(w.scenario(), w));
    Map<Workload, List<RatioRow>> core = new TreeMap<>();
    all.forEach((workload, rows) -> {
      boolean ofLoads = workload.scenario().equals("ColdStart");
      Set<String> metrics = ofLoads ? OF_LOADS : CORE;
      List<RatioRow> kept =
          rows.stream()
              .filter(r -> metrics.contains(r.metric().metric()))
              .filter(r -> ofLoads || !r.metric().metric().equals("load_ms"))
              .toList();
      if (last.containsValue(workload) && !kept.isEmpty()) {
        core.put(workload, kept);
      }
    });
    return core;
  }
}
