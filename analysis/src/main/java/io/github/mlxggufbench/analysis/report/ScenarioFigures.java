package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Chart;
import io.github.mlxggufbench.analysis.figures.ContextChart;
import io.github.mlxggufbench.analysis.figures.ContextCurve;
import io.github.mlxggufbench.analysis.figures.ContextPlot;
import io.github.mlxggufbench.analysis.figures.DomainPlot;
import io.github.mlxggufbench.analysis.figures.GrowthChart;
import io.github.mlxggufbench.analysis.figures.GrowthHistory;
import io.github.mlxggufbench.analysis.figures.GrowthPlot;
import io.github.mlxggufbench.analysis.figures.LoadPlot;
import io.github.mlxggufbench.analysis.figures.MemoryChart;
import io.github.mlxggufbench.analysis.figures.MemoryHistory;
import io.github.mlxggufbench.analysis.figures.MemoryPlot;
import io.github.mlxggufbench.analysis.figures.RoundDots;
import io.github.mlxggufbench.analysis.figures.RoundValues;
import io.github.mlxggufbench.analysis.figures.Workload;
import io.github.mlxggufbench.analysis.report.PairView.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pictures and charts of one scenario of a pair, in the order a report shows them. */
final class ScenarioFigures {

  private static final Set<String> DRAWN =
      Set.of("decode_tps", "ttft_ms", "memory_peak_bytes", "load_ms");

  private final String pair;
  private final String id;
  private final List<GrowthHistory> growth;
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();

  /**
   * @param id safe in a file name, unique in the report
   * @param growth how memory grew in the scenario that looks for leaks
   */
  ScenarioFigures(String pair, String id, List<GrowthHistory> growth) {
    this.pair = pair;
    this.id = id;
    this.growth = growth;
  }

  List<Picture> pictures() {
    return pictures;
  }

  List<Chart> charts() {
    return charts;
  }

  /** What a scenario is about is drawn as such; else every round is. */
  ScenarioFigures draw(String scenario, List<RoundValues> values) {
    switch (scenario) {
      case "ColdStart" -> loads(values);
      case "ContextStress" -> contexts(values);
      case "MemoryLeak" -> growth.forEach(this::growth);
      case "ExpertActivation" -> domains(values);
      default -> {}
    }
    if (pictures.isEmpty()) {
      rounds(values.stream().filter(v -> DRAWN.contains(v.metric())).toList());
    }
    return this;
  }

  ScenarioFigures draw(MemoryHistory history) {
    add("memory", "Memory over a round", MemoryPlot.of(history, pair, id + "-memory"), false);
    charts.add(MemoryChart.of(history, script()));
    return this;
  }

  private void loads(List<RoundValues> values) {
    Map<Workload, List<RoundValues>> workloads = new LinkedHashMap<>();
    values.forEach(v -> workloads.computeIfAbsent(v.workload(), w -> new ArrayList<>()).add(v));
    int number = 1;
    for (List<RoundValues> own : workloads.values()) {
      String name = "load" + (number == 1 ? "" : "-" + number);
      number++;
      LoadPlot.of(own, pair, id + "-" + name)
          .ifPresent(svg -> add(name, "Load and idle", svg, true));
    }
  }

  private void contexts(List<RoundValues> values) {
    List<ContextCurve> curves = ContextCurve.of(values);
    ContextPlot.of(curves, pair, id + "-context")
        .ifPresent(svg -> add("context", "Speed and memory against the context", svg, false));
    curves.forEach(curve -> charts.add(ContextChart.of(curve, script())));
  }

  private void growth(GrowthHistory history) {
    String name = "growth" + (pictures.isEmpty() ? "" : "-" + (pictures.size() + 1));
    String caption = "Memory growth, " + history.workload().label();
    add(name, caption, GrowthPlot.of(history, pair, id + "-" + name), false);
    charts.add(GrowthChart.of(history, script()));
  }

  private void domains(List<RoundValues> values) {
    DomainPlot.of(values, pair, id + "-domains")
        .ifPresent(svg -> add("domains", "Speed and memory by domain", svg, true));
  }

  private void rounds(List<RoundValues> values) {
    RoundDots.of(values, pair, id + "-rounds")
        .ifPresent(svg -> add("rounds", "Every round", svg, true));
  }

  private void add(String name, String caption, String svg, boolean onPage) {
    pictures.add(new Picture(id + "-" + name + ".svg", caption, svg, onPage));
  }

  private String script() {
    return "chart_" + id.replace('-', '_') + "_" + charts.size();
  }
}
