package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Chart;
import io.github.mlxggufbench.analysis.figures.ExpertPlot;
import io.github.mlxggufbench.analysis.figures.GrowthChart;
import io.github.mlxggufbench.analysis.figures.GrowthHistory;
import io.github.mlxggufbench.analysis.figures.GrowthPlot;
import io.github.mlxggufbench.analysis.figures.MemoryChart;
import io.github.mlxggufbench.analysis.figures.MemoryHistory;
import io.github.mlxggufbench.analysis.figures.MemoryPlot;
import io.github.mlxggufbench.analysis.figures.RatioPlot;
import io.github.mlxggufbench.analysis.figures.RoundChart;
import io.github.mlxggufbench.analysis.figures.RoundDots;
import io.github.mlxggufbench.analysis.figures.RoundValues;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.report.PairView.Picture;
import io.github.mlxggufbench.analysis.report.PairView.WorkloadRows;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.List;

/** A pair's summary and its raw rows as the texts and figures of a report. */
final class PairViews {

  private final List<RunDirectory> runs;
  private final RoundSource rounds;
  private final PageId ids = new PageId();

  PairViews(List<RunDirectory> runs) {
    this.runs = runs;
    this.rounds = RoundSource.of(runs);
  }

  PairView of(PairSummary pair) {
    String id = ids.of(pair.name());
    Footnotes footnotes = new Footnotes();
    List<MemoryHistory> histories = histories(pair.name());
    List<RoundValues> values = rounds.of(pair);
    List<WorkloadRows> workloads = MetricRows.of(pair, footnotes);
    LeakView leaks = LeakView.of(pair, footnotes);
    List<Cells> experts = pair.experts().stream().map(e -> PairRows.of(e, footnotes)).toList();
    return new PairView(
        id,
        pair.name(),
        Advisor.of(pair),
        workloads,
        footnotes.texts(),
        pair.audit().stream().map(PairRows::of).toList(),
        ClockView.of(pair.clockChecks()),
        leaks,
        experts,
        routingNote(pair),
        pictures(pair, id, values, histories),
        charts(pair, id, values, histories));
  }

  private static String routingNote(PairSummary pair) {
    boolean asked =
        pair.metrics().stream().anyMatch(m -> m.benchmark().startsWith("ExpertActivation."));
    return asked && pair.experts().isEmpty()
        ? "Expert routing is unknown: no routing.jsonl of this pair. LM Studio does not expose it;"
            + " the builds' files must be at hand."
        : "";
  }

  /** Of the first run that has samples of the pair: pooled runs are not one timeline. */
  private List<MemoryHistory> histories(String pair) {
    return runs.stream()
        .map(run -> MemoryHistory.of(run, pair))
        .filter(h -> !h.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Picture> pictures(
      PairSummary pair, String id, List<RoundValues> values, List<MemoryHistory> histories) {
    List<Picture> pictures = new ArrayList<>();
    RatioPlot.of(pair, id + "-ratio")
        .map(svg -> new Picture(id + "-ratio.svg", "Which build is better", svg, true))
        .ifPresent(pictures::add);
    RoundDots.of(values, pair.name(), id + "-rounds")
        .map(svg -> new Picture(id + "-rounds.svg", "Every round", svg, false))
        .ifPresent(pictures::add);
    ExpertPlot.of(pair, id + "-experts")
        .map(svg -> new Picture(id + "-experts.svg", "Expert routing", svg, true))
        .ifPresent(pictures::add);
    for (int i = 0; i < histories.size(); i++) {
      MemoryHistory history = histories.get(i);
      pictures.add(
          new Picture(
              id + "-memory-" + (i + 1) + ".svg",
              "Memory over a round, " + history.workload().label(),
              MemoryPlot.of(history, pair.name(), id + "-memory-" + (i + 1)),
              false));
    }
    pictures.addAll(growthPictures(pair, id));
    return pictures;
  }

  private static List<Picture> growthPictures(PairSummary pair, String id) {
    List<Picture> pictures = new ArrayList<>();
    for (GrowthHistory history : GrowthHistory.of(pair)) {
      String name = id + "-growth-" + (pictures.size() + 1);
      pictures.add(
          new Picture(
              name + ".svg",
              "Memory growth, " + history.workload().label(),
              GrowthPlot.of(history, pair.name(), name),
              false));
    }
    return pictures;
  }

  private static List<Chart> charts(
      PairSummary pair, String id, List<RoundValues> values, List<MemoryHistory> histories) {
    String script = "chart_" + id.replace('-', '_') + "_";
    List<Chart> charts = new ArrayList<>();
    for (MemoryHistory history : histories) {
      charts.add(MemoryChart.of(history, script + charts.size()));
    }
    for (GrowthHistory history : GrowthHistory.of(pair)) {
      charts.add(GrowthChart.of(history, script + charts.size()));
    }
    for (RoundValues metric : values) {
      charts.add(RoundChart.of(metric, script + charts.size()));
    }
    return charts;
  }
}
