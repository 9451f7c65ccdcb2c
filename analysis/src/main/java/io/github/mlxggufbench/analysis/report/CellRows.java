package io.github.mlxggufbench.analysis.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.figures.Workload;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each cell of a run was to deliver, and did. */
final class CellRows {

  private CellRows() {}

  /** Pair, workload, format, rounds delivered and planned, requests, outcomes. */
  static List<Cells> of(RunDirectory run) {
    List<Cells> rows = new ArrayList<>();
    for (JsonNode cell : run.manifest().cells()) {
      Field field = new Field(cell);
      rows.add(
          Cells.of(
              field.text("pair"),
              new Workload(field.text("benchmark"), texts(cell.path("params"))).label(),
              field.text("format").toUpperCase(Locale.ROOT),
              field.text("rounds_delivered") + " of " + field.text("rounds_planned"),
              field.text("requests"),
              outcomes(cell.path("outcomes"))));
    }
    return rows;
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(f -> texts.put(f.getKey(), f.getValue().asText()));
    return texts;
  }

  private static String outcomes(JsonNode outcomes) {
    String counts =
        texts(outcomes).entrySet().stream()
            .map(o -> o.getValue() + " " + o.getKey())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? Quantity.UNKNOWN : counts;
  }
}
