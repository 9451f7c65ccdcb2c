package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import tech.tablesaw.api.Row;

/** One round of one cell: one model load. Rounds and attempts count from 0. */
public record RoundKey(Cell cell, int round, int attempt) {

  static RoundKey of(JsonNode json) {
    return new RoundKey(Cell.of(json), json.path("round").asInt(), json.path("attempt").asInt());
  }

  /** The round a row of any table of a {@link RunDirectory} belongs to. */
  public static RoundKey of(Row row) {
    return new RoundKey(
        new Cell(
            row.getString("benchmark"),
            row.getString("pair"),
            row.getString("format"),
            row.getString("params")),
        row.getInt("round"),
        row.getInt("attempt"));
  }
}
