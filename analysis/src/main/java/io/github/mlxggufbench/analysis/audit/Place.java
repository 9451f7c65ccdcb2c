package io.github.mlxggufbench.analysis.audit;

import io.github.mlxggufbench.analysis.metrics.FigureKey;
import tech.tablesaw.api.Row;

/** What requests of both builds are compared in. */
record Place(String benchmark, String params, String group) {

  static Place of(Row row) {
    return new Place(row.getString("benchmark"), row.getString("params"), row.getString("group"));
  }

  boolean holds(FigureKey key) {
    return key.benchmark().equals(benchmark)
        && key.params().equals(params)
        && key.group().equals(group);
  }

  String text() {
    String part = group.isEmpty() ? "" : (params.isEmpty() ? "" : ",") + "group=" + group;
    return (benchmark + " " + params + part).strip();
  }
}
