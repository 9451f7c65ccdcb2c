package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.summary.ContextFinding;
import io.github.mlxggufbench.analysis.summary.ContextFinding.Crossover;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Verdicts along a ladder of context lengths: where the winner flips. */
final class Crossovers {

  private static final String LENGTH = "contextTokens";
  private static final List<String> METRICS =
      List.of("ttft_ms", "prefill_tps", "decode_tps", "memory_peak_bytes");

  private Crossovers() {}

  private record Curve(String benchmark, String metric) {}

  /** One a metric that was compared at two lengths or more. */
  static List<ContextFinding> of(List<MetricComparison> metrics) {
    Map<Curve, SortedMap<Integer, Verdict>> curves = new LinkedHashMap<>();
    for (String name : METRICS) {
      metrics.stream()
          .filter(m -> m.metric().equals(name) && isLength(m.params().getOrDefault(LENGTH, "")))
          .forEach(m ->
              curves
                  .computeIfAbsent(new Curve(m.benchmark(), name), c -> new TreeMap<>())
                  .put(Integer.valueOf(m.params().getOrDefault(LENGTH, "")), m.verdict()));
    }
    return curves.entrySet().stream()
        .filter(c -> c.getValue().size() > 1)
        .map(c -> finding(c.getKey(), c.getValue()))
        .toList();
  }

  private static boolean isLength(String text) {
    return text.matches("[1-9][0-9]{0,8}");
  }

  private static ContextFinding finding(Curve curve, SortedMap<Integer, Verdict> ladder) {
    return new ContextFinding(
        curve.benchmark(),
        curve.metric(),
        List.copyOf(ladder.keySet()),
        List.copyOf(ladder.values()),
        crossovers(ladder));
  }

  private static List<Crossover> crossovers(SortedMap<Integer, Verdict> ladder) {
    List<Crossover> crossovers = new ArrayList<>();
    String leader = "";
    int last = 0;
    for (Map.Entry<Integer, Verdict> rung : ladder.entrySet()) {
      String winner = winner(rung.getValue());
      if (winner.isEmpty()) {
        continue;
      }
      if (!leader.isEmpty() && !leader.equals(winner)) {
        crossovers.add(new Crossover(leader, winner, last, rung.getKey()));
      }
      leader = winner;
      last = rung.getKey();
    }
    return crossovers;
  }

  private static String winner(Verdict verdict) {
    return switch (verdict) {
      case GGUF_BETTER -> "gguf";
      case MLX_BETTER -> "mlx";
      case EQUIVALENT, INCONCLUSIVE, NOT_COMPARABLE -> "";
    };
  }
}
