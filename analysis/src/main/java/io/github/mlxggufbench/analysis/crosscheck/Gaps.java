package io.github.mlxggufbench.analysis.crosscheck;

import io.github.mlxggufbench.analysis.summary.ClockFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tech.tablesaw.api.Row;

/** What lies between the two clocks, over the requests of one build and source. */
final class Gaps {

  private final List<Double> gaps = new ArrayList<>();
  private int beyond;

  void add(Question question, Row row, ServerClock server) {
    Double gap = question.gap(row, server);
    if (gap != null) {
      gaps.add(gap);
      beyond += question.isBeyond(gap, server) ? 1 : 0;
    }
  }

  boolean isEmpty() {
    return gaps.isEmpty();
  }

  ClockFinding finding(String format, String source, Question question) {
    Collections.sort(gaps);
    int n = gaps.size();
    return new ClockFinding(
        format,
        source,
        question.id(),
        question.unit(),
        n,
        beyond,
        (gaps.get((n - 1) / 2) + gaps.get(n / 2)) / 2,
        gaps.get(0),
        gaps.get(n - 1),
        question.tolerance(),
        beyond == 0 ? ClockFinding.Result.AGREES : ClockFinding.Result.BEYOND,
        beyond == 0 ? "all %d within".formatted(n) : "%d of %d beyond".formatted(beyond, n));
  }
}
