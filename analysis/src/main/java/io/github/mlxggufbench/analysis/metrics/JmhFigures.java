package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.JmhMetric;
import io.github.mlxggufbench.analysis.ingest.JmhResult;
import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What JMH carries as secondary results and no row gives; its raw data has one row per round. */
final class JmhFigures {

  private JmhFigures() {}

  static void collect(RunDirectory run, Rounds rounds, Figures into) {
    for (JmhResult result : run.jmh()) {
      Cell cell = cell(result);
      for (Metric metric : Metric.OF_JMH) {
        JmhMetric secondary = result.secondary().get(metric.name());
        FigureKey key = FigureKey.of(cell, metric);
        if (secondary != null && measures(secondary) && !hasRound(into, key, cell, run)) {
          add(secondary.raw(), rounds, cell, into.open(key, cell.format()));
        }
      }
    }
  }

  /** A scenario gives every metric in every iteration; one without any value is none of its own. */
  private static boolean measures(JmhMetric metric) {
    return metric.raw().stream().flatMap(List::stream).anyMatch(Objects::nonNull);
  }

  /** Figures of this very run; what an earlier, pooled run left does not count. */
  private static boolean hasRound(Figures figures, FigureKey key, Cell cell, RunDirectory run) {
    return figures.has(key, cell.format())
        && figures.series(key, cell.format()).rounds().stream()
            .anyMatch(r -> r.block().run().equals(run.name()));
  }

  private static void add(
      List<List<@Nullable Double>> raw, Rounds rounds, Cell cell, Series series) {
    int[] delivered = rounds.delivered(cell);
    if (raw.size() != delivered.length) {
      series.note(
          "jmh-result.json has %d rounds of it where the rows have %d; not used"
              .formatted(raw.size(), delivered.length));
      return;
    }
    for (int i = 0; i < raw.size(); i++) {
      OptionalDouble mean =
          raw.get(i).stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).average();
      if (mean.isPresent()) {
        series.add(new RoundValue(rounds.block(cell, delivered[i]), mean.getAsDouble(), 0));
      }
    }
  }

  /** {@code package.Scenario.method} with pair and format among its parameters. */
  private static Cell cell(JmhResult result) {
    String name = result.benchmark();
    int method = name.lastIndexOf('.');
    int scenario = name.lastIndexOf('.', method - 1);
    SortedMap<String, String> params = new TreeMap<>(result.params());
    String pair = params.remove("pair");
    String format = params.remove("format");
    return new Cell(
        name.substring(scenario + 1),
        pair == null ? "" : pair,
        format == null ? "" : format,
        new Params(params).text());
  }
}
