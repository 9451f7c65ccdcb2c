package io.github.mlxggufbench.analysis.compare;

import static io.github.mlxggufbench.analysis.console.TextTable.Align.LEFT;
import static io.github.mlxggufbench.analysis.console.TextTable.Align.RIGHT;

import io.github.mlxggufbench.analysis.console.TextTable;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison for a terminal. */
public final class ComparisonText {

  private ComparisonText() {}

  public static List<String> lines(Comparison comparison) {
    List<String> text = new ArrayList<>();
    if (!comparison.lines().isEmpty()) {
      text.addAll(table(comparison.lines()));
      text.add("");
      text.add("verdict: B against A; 95 % interval of B/A, each line tested on its own");
      notes(comparison.lines()).forEach((note, count) -> text.add(note(note, count, comparison)));
    }
    list("refused", comparison.refused(), text);
    list("only in A", comparison.onlyInA(), text);
    list("only in B", comparison.onlyInB(), text);
    return text;
  }

  private static List<String> table(List<ComparedLine> lines) {
    TextTable table =
        new TextTable(
            List.of(LEFT, LEFT, RIGHT, RIGHT, RIGHT, LEFT),
            List.of("benchmark", "mode", "A", "B", "B/A", "verdict"));
    for (ComparedLine line : lines) {
      table.add(
          List.of(
              line.a().subject().text(),
              line.a().mode(),
              Quantity.of(line.a().center(), line.a().unit()),
              Quantity.of(line.b().center(), line.b().unit()),
              ratio(line),
              line.verdict()));
    }
    return table.lines();
  }

  private static String ratio(ComparedLine line) {
    ConfidenceInterval interval = line.interval();
    if (line.ratio() == null) {
      return "–";
    }
    return interval == null
        ? Quantity.times(line.ratio())
        : Quantity.ratio(line.ratio(), interval.lo(), interval.hi());
  }

  private static Map<String, Integer> notes(List<ComparedLine> lines) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    lines.forEach(line -> line.notes().forEach(note -> counts.merge(note, 1, Integer::sum)));
    return counts;
  }

  private static String note(String note, int count, Comparison comparison) {
    return "note: %s (%d of %d lines)".formatted(note, count, comparison.lines().size());
  }

  private static void list(String title, List<String> entries, List<String> text) {
    entries.forEach(entry -> text.add(title + ": " + entry));
  }
}
