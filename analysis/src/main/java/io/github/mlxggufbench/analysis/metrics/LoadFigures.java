package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.api.Row;

/**
 * Load time from the journal: every round has one, whatever its scenario is about. Of a round that
 * loads again and again it is their mean.
 */
final class LoadFigures {

  private LoadFigures() {}

  static void collect(RunDirectory run, Rounds rounds, Figures into) {
    Map<RoundKey, DoubleSummaryStatistics> seconds = new LinkedHashMap<>();
    for (Row row : run.loads()) {
      if (!row.isMissing("load_seconds")) {
        seconds
            .computeIfAbsent(RoundKey.of(row), k -> new DoubleSummaryStatistics())
            .accept(row.getDouble("load_seconds"));
      }
    }
    seconds.forEach((key, loads) ->
        into.open(FigureKey.of(key.cell(), Metric.LOAD_MS), key.cell().format())
            .add(
                new RoundValue(
                    rounds.block(key.cell(), key.round()), loads.getAverage() * 1000, 0)));
  }
}
