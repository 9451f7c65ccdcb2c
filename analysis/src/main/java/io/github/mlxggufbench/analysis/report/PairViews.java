package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.ExpertPlot;
import io.github.mlxggufbench.analysis.figures.MemoryHistory;
import io.github.mlxggufbench.analysis.figures.RatioPlot;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.report.PairView.Picture;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A pair's summary and its raw rows as the texts and figures of a report. */
final class PairViews {

  private static final String OF_EXPERTS = ScenarioTitle.title("ExpertActivation");

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
    Map<Boolean, List<ScenarioView>> scenarios =
        scenarios(pair, id, footnotes).stream()
            .collect(Collectors.partitioningBy(s -> s.title().equals(OF_EXPERTS)));
    LeakView leaks = LeakView.of(pair, footnotes);
    List<Cells> experts = pair.experts().stream().map(e -> ExpertRows.of(e, footnotes)).toList();
    return new PairView(
        id,
        pair.name(),
        Advisor.of(pair),
        scenarios.getOrDefault(false, List.of()),
        scenarios.getOrDefault(true, List.of()),
        footnotes.texts(),
        PairRows.of(pair.audit()),
        ClockView.of(pair.clockChecks()),
        leaks,
        experts,
        RoutingText.of(pair),
        routing(pair, id),
        RoutingGap.of(pair, runs),
        pictures(pair, id),
        List.of());
  }

  private List<ScenarioView> scenarios(PairSummary pair, String id, Footnotes footnotes) {
    return new ScenarioViews(
            pair, id, MetricRows.of(pair, footnotes), rounds.of(pair), histories(pair.name()))
        .all();
  }

  /** Of the first run that has samples of the pair: pooled runs are not one timeline. */
  private List<MemoryHistory> histories(String pair) {
    return runs.stream()
        .map(run -> MemoryHistory.of(run, pair))
        .filter(h -> !h.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Picture> pictures(PairSummary pair, String id) {
    List<Picture> pictures = new ArrayList<>();
    RatioPlot.of(pair, id + "-ratio")
        .map(svg -> new Picture(id + "-ratio.svg", "Which build is better", svg, true))
        .ifPresent(pictures::add);
    return pictures;
  }

  private static List<Picture> routing(PairSummary pair, String id) {
    return ExpertPlot.of(pair, id + "-experts")
        .map(svg -> new Picture(id + "-experts.svg", "Which experts are chosen", svg, true))
        .stream()
        .toList();
  }
}
