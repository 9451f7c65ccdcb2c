package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import tech.tablesaw.api.Row;

/** A cell that keeps an object verbatim, such as {@code error} and {@code server_stats}. */
public final class JsonCell {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonCell() {}

  /** The object; a missing node when the cell is empty. */
  public static JsonNode of(Row row, String column) {
    if (row.isMissing(column)) {
      return MissingNode.getInstance();
    }
    try {
      return MAPPER.readTree(row.getString(column));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a column of JSON holds what was no JSON", e);
    }
  }
}
