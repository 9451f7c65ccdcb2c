package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.GrowthHistory;
import io.github.mlxggufbench.analysis.figures.MemoryHistory;
import io.github.mlxggufbench.analysis.figures.RoundValues;
import io.github.mlxggufbench.analysis.figures.Workload;
import io.github.mlxggufbench.analysis.report.PairView.WorkloadRows;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A pair's figures and tables, scenario by scenario, the plainest first. */
final class ScenarioViews {

  private final PairSummary pair;
  private final String id;
  private final List<WorkloadRows> workloads;
  private final List<RoundValues> values;
  private final List<MemoryHistory> histories;

  /**
   * @param id of the pair: safe in a file name, unique in the report
   * @param workloads in the order of scenarios
   */
  ScenarioViews(
      PairSummary pair,
      String id,
      List<WorkloadRows> workloads,
      List<RoundValues> values,
      List<MemoryHistory> histories) {
    this.pair = pair;
    this.id = id;
    this.workloads = workloads;
    this.values = values;
    this.histories = histories;
  }

  List<ScenarioView> all() {
    Set<String> names = new LinkedHashSet<>();
    workloads.forEach(w -> names.add(w.scenario()));
    histories.forEach(h -> names.add(h.scenario()));
    pair.leaks().forEach(l -> names.add(new Workload(l.benchmark(), l.params()).scenario()));
    PageId ids = new PageId();
    return names.stream().map(name -> view(name, id + "-" + ids.of(name))).toList();
  }

  private ScenarioView view(String scenario, String figureId) {
    ScenarioFigures figures = new ScenarioFigures(pair.name(), figureId, GrowthHistory.of(pair));
    figures.draw(
        scenario, values.stream().filter(v -> v.workload().scenario().equals(scenario)).toList());
    histories.stream().filter(h -> h.scenario().equals(scenario)).forEach(figures::draw);
    return new ScenarioView(
        ScenarioTitle.title(scenario),
        ScenarioTitle.about(scenario),
        sentences(scenario),
        figures.pictures(),
        figures.charts(),
        workloads.stream().filter(w -> w.scenario().equals(scenario)).toList());
  }

  private List<String> sentences(String scenario) {
    return switch (scenario) {
      case "ContextStress" -> pair.contexts().stream().map(ContextText::of).toList();
      case "ColdStart" -> coldStart();
      case "MemoryLeak" -> pair.leaks().stream().map(LeakSentence::of).toList();
      default -> List.of();
    };
  }

  private List<String> coldStart() {
    List<String> sentences = new ArrayList<>(pageCache());
    sentences.addAll(GivenBack.of(pair, "ColdStart"));
    return sentences;
  }

  private List<String> pageCache() {
    List<String> sentences = new ArrayList<>();
    for (AuditFinding finding : pair.audit()) {
      if (finding.check().equals("page_cache")) {
        String more =
            finding.result() == AuditFinding.Result.SAME ? "" : " Mind: " + finding.text() + ".";
        sentences.add(
            "The model file in the page cache before the load: GGUF %s, MLX %s.%s"
                .formatted(finding.gguf(), finding.mlx(), more));
      }
    }
    return sentences;
  }
}
