package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Workload;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What broke and where, for a person who wants to mend it. */
final class OutcomeRows {

  private static final int LONGEST_MESSAGE = 300;

  private OutcomeRows() {}

  static OutcomesView of(List<RunDirectory> runs, Summary summary) {
    List<Cells> builds = new ArrayList<>();
    List<Cells> broken = new ArrayList<>();
    for (PairSummary pair : summary.pairs()) {
      Outcomes outcomes = pair.outcomes();
      outcomes.builds().forEach(b -> builds.add(build(pair.name(), b)));
      outcomes.failures().stream()
          .sorted(Comparator.comparing(f -> new Workload(f.benchmark(), f.params())))
          .forEach(f -> broken.add(failure(pair.name(), f)));
      outcomes.brokenRounds().forEach(r -> broken.add(brokenRound(pair.name(), r)));
    }
    return new OutcomesView(
        broken, builds, runs.stream().flatMap(r -> CellRows.of(r).stream()).toList());
  }

  private static Cells build(String pair, Outcomes.Build build) {
    Interval rate = build.successRate();
    return Cells.of(
        pair,
        format(build.format()),
        build.ok() + " of " + build.requests(),
        Quantity.of(rate.center(), rate.lo(), rate.hi(), "1"));
  }

  private static Cells failure(String pair, Outcomes.Failure failure) {
    String rounds =
        failure.rounds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Cells.of(
        failure.outcome() + (failure.count() == 1 ? "" : ", " + failure.count() + " times"),
        place(pair, failure.benchmark(), failure.params(), failure.format())
            + (failure.rounds().size() == 1 ? ", round " : ", rounds ")
            + "%s (%s)".formatted(rounds, String.join(", ", failure.phases())),
        failure.message() == null ? "no message was recorded" : shortened(failure.message()));
  }

  private static Cells brokenRound(String pair, Outcomes.BrokenRound round) {
    return Cells.of(
        round.end() + " round",
        place(pair, round.benchmark(), round.params(), round.format())
            + ", round "
            + round.round()
            + (round.attempt() == 0 ? "" : ", attempt " + round.attempt()),
        shortened(round.why()));
  }

  private static String place(
      String pair, String benchmark, Map<String, String> params, String format) {
    return pair + ", " + new Workload(benchmark, params).label() + ", " + format(format);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_MESSAGE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_MESSAGE)) + "…";
  }

  private static String format(String id) {
    return id.toUpperCase(Locale.ROOT);
  }
}
