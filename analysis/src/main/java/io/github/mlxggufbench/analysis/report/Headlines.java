package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Workload;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The few figures a choice rests on: how fast it writes, how long one waits for it, what memory it
 * takes; each from the plainest workload that measured it in both builds.
 */
final class Headlines {

  private Headlines() {}

  /** Speed, wait, memory, in that order; those that no workload measured are left out. */
  static List<Finding> of(PairSummary pair) {
    return Stream.of(
            best(pair, List.of("decode_tps")),
            best(pair, List.of("ttft_ms")),
            best(pair, List.of("memory_peak_bytes", "memory_loaded_bytes", "memory_idle_bytes")))
        .flatMap(Optional::stream)
        .map(Finding::new)
        .toList();
  }

  private static Optional<MetricComparison> best(PairSummary pair, List<String> names) {
    return pair.metrics().stream()
        .filter(m -> names.contains(m.metric()) && m.ratio() != null)
        .min(
            Comparator.<MetricComparison, Workload>comparing(Workload::of)
                .thenComparingInt(m -> names.indexOf(m.metric())));
  }
}
