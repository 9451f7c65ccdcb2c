package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import tech.tablesaw.api.Row;

/** Load time from the journal: every round has one, whatever its scenario is about. */
final class LoadFigures {

  private LoadFigures() {}

  static void collect(RunDirectory run, Rounds rounds, Figures into) {
    for (Row row : run.loads()) {
      RoundKey key = RoundKey.of(row);
      if (!row.isMissing("load_seconds")) {
        into.open(FigureKey.of(key.cell(), Metric.LOAD_MS), key.cell().format())
            .add(
                new RoundValue(
                    rounds.block(key.cell(), key.round()),
                    row.getDouble("load_seconds") * 1000,
                    0));
      }
    }
  }
}
