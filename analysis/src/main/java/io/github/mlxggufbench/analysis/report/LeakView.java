package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Workload;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the leak scenario measured, below its {@link LeakSentence sentences}.
 *
 * @param rows workload, build, verdict, growth, smallest growth that would have been seen,
 *     requests, rounds
 * @param measures what memory is the sum of here
 */
record LeakView(List<Cells> rows, String measures) {

  static LeakView of(PairSummary pair, Footnotes footnotes) {
    return new LeakView(
        pair.leaks().stream().map(l -> row(l, footnotes)).toList(),
        pair.leaks().stream()
            .map(LeakFinding::measure)
            .filter(measure -> !measure.isEmpty())
            .distinct()
            .collect(Collectors.joining("; or ")));
  }

  private static Cells row(LeakFinding leak, Footnotes footnotes) {
    String growth = LeakSentence.growth(leak);
    String detectable = Quantity.of(leak.detectableRate(), LeakSentence.unit(leak));
    return Cells.of(
            new Workload(leak.benchmark(), leak.params()).label(),
            leak.format().toUpperCase(Locale.ROOT),
            leak.verdict().id().replace('_', ' '),
            growth.equals(Quantity.UNKNOWN) ? footnotes.refer(growth, leak.text()) : growth,
            detectable.equals(Quantity.UNKNOWN)
                ? footnotes.refer(detectable, leak.text())
                : detectable,
            Integer.toString(leak.requests()),
            Integer.toString(leak.rounds().size()))
        .flaggedIf(leak.verdict() == LeakVerdict.LEAK);
  }
}
