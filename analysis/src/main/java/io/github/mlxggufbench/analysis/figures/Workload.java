package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.summary.MetricComparison;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was run to get a figure: a benchmark with its parameters.
 *
 * @param benchmark {@code <Scenario>.<method>}
 */
public record Workload(String benchmark, Map<String, String> params)
    implements Comparable<Workload> {

  private static final List<String> SCENARIOS =
      List.of("SimpleGeneration", "ContextStress", "ColdStart", "MemoryLeak", "ExpertActivation");

  private static final Comparator<Workload> ORDER =
      Comparator.comparingInt(Workload::rank)
          .thenComparing(Workload::benchmark)
          .thenComparing(w -> w.label().length())
          .thenComparing(Workload::label);

  public Workload {
    params = new TreeMap<>(params);
  }

  /** That of a metric; a group stands among the parameters. */
  public static Workload of(MetricComparison metric) {
    return of(metric.benchmark(), metric.params(), metric.group());
  }

  /**
   * @param group the part of a round, such as a MoE domain; null or empty = the whole
   */
  public static Workload of(String benchmark, Map<String, String> params, @Nullable String group) {
    Map<String, String> settings = new TreeMap<>(params);
    if (group != null && !group.isEmpty()) {
      settings.put("group", group);
    }
    return new Workload(benchmark, settings);
  }

  /** The scenario without its method: {@code SimpleGeneration}. */
  public String scenario() {
    int dot = benchmark.indexOf('.');
    return dot < 0 ? benchmark : benchmark.substring(0, dot);
  }

  /** In the order a report tells them: the plainest first; 512 before 1024. */
  @Override
  public int compareTo(Workload other) {
    return ORDER.compare(this, other);
  }

  private int rank() {
    int index = SCENARIOS.indexOf(scenario());
    return index < 0 ? SCENARIOS.size() : index;
  }

  /** For a person: {@code ContextStress · contextTokens 4000}. */
  public String label() {
    return scenario() + settings();
  }

  /** What follows the scenario in the label; empty without parameters. */
  String settings() {
    return params.entrySet().stream()
        .map(p -> " · " + p.getKey() + " " + p.getValue())
        .collect(Collectors.joining());
  }
}
