package io.github.mlxggufbench.analysis.audit;

import io.github.mlxggufbench.analysis.metrics.FigureKey;
import tech.tablesaw.api.Row;

/** What requests of both builds are compared in. */
record Place(String benchmark, String params, String group) {

  static Place of(Row row) {
    return new Place(row.getString("benchmark"), row.getString("params"), row.getString("group"));
  }

  /** The figure's parameters hold the group as well. */
  boolean holds(FigureKey key) {
    return key.benchmark().equals(benchmark)
        && key.params().equals(FigureKey.groupedParams(params, group));
  }

  String text() {
    return (benchmark + " " + FigureKey.groupedParams(params, group)).strip();
  }
}
