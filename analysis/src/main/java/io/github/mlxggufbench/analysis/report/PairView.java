package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Chart;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a report says of one pair, every value as the text a person reads, nothing escaped.
 *
 * @param id safe in a file name and an anchor; unique in the report
 * @param scenarios in the order a report tells them, but for those of MoE pairs alone
 * @param ofExperts the scenarios of MoE pairs
 * @param routing what the experts' choices come to, in sentences
 * @param routingNote why a build whose routing was asked for shows none; else empty
 * @param pictures of the pair as a whole
 * @param charts likewise
 */
record PairView(
    String id,
    String name,
    Advice advice,
    List<ScenarioView> scenarios,
    List<ScenarioView> ofExperts,
    List<String> footnotes,
    List<Cells> audit,
    ClockView clock,
    LeakView leaks,
    List<Cells> experts,
    List<String> routing,
    List<Picture> routingPictures,
    String routingNote,
    List<Picture> pictures,
    List<Chart> charts) {

  /** The pictures of the pair as a whole and of its scenarios. */
  List<Picture> allPictures() {
    return Stream.of(
            pictures.stream(),
            scenarios.stream().flatMap(s -> s.pictures().stream()),
            ofExperts.stream().flatMap(s -> s.pictures().stream()),
            routingPictures.stream())
        .flatMap(p -> p)
        .toList();
  }

  /** The metrics of one workload; {@code parts} are those that only split another up. */
  record WorkloadRows(
      String scenario, String label, List<MetricRow> metrics, List<MetricRow> parts) {}

  /**
   * @param verdictId for a style sheet, such as {@code mlx_better}
   */
  record MetricRow(
      String metric, String gguf, String mlx, String ratio, String verdict, String verdictId) {}

  /**
   * A row of a plain table.
   *
   * @param flagged whether a reader should not miss it
   */
  record Cells(List<String> texts, boolean flagged) {

    static Cells of(String... texts) {
      return new Cells(List.of(texts), false);
    }

    Cells flaggedIf(boolean flag) {
      return new Cells(texts, flag);
    }
  }

  /**
   * A static picture beside the report.
   *
   * @param onPage whether the page shows it too, having no chart of the same
   */
  record Picture(String file, String caption, String svg, boolean onPage) {}
}
