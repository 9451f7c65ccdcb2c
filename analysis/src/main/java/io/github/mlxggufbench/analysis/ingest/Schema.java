package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The columns of one kind of row: {@code requests.jsonl}, {@code memory.jsonl}, samples, loads. */
record Schema(String name, List<Field> fields) {

  /**
   * @param source the field of the row; {@code name} is the column's
   * @param required a row without it is damaged
   */
  record Field(String name, String source, Kind kind, boolean required) {}

  @SafeVarargs
  static Schema of(String name, List<Field>... parts) {
    return new Schema(name, Arrays.stream(parts).flatMap(List::stream).toList());
  }

  /** Fields of one kind that may be absent, named as in the row. */
  static List<Field> optional(Kind kind, String... names) {
    return Arrays.stream(names).map(n -> new Field(n, n, kind, false)).toList();
  }

  static List<Field> required(Kind kind, String... names) {
    return Arrays.stream(names).map(n -> new Field(n, n, kind, true)).toList();
  }

  Table emptyTable() {
    return Table.create(name)
        .addColumns(fields.stream().map(f -> f.kind().column(f.name())).toArray(Column[]::new));
  }

  /**
   * Appends the row, or nothing of it.
   *
   * @throws IllegalArgumentException naming the field that is missing or of another type
   */
  void append(JsonNode json, Table table) {
    List<@Nullable Object> cells = new ArrayList<>(fields.size());
    for (Field field : fields) {
      cells.add(cell(field, json.path(field.source())));
    }
    append(cells, table);
  }

  void append(List<@Nullable Object> cells, Table table) {
    for (int i = 0; i < cells.size(); i++) {
      table.column(i).appendObj(cells.get(i));
    }
  }

  private static @Nullable Object cell(Field field, JsonNode json) {
    try {
      Object cell = field.kind().read(json);
      if (cell == null && field.required()) {
        throw new IllegalArgumentException("missing");
      }
      return cell;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(field.source() + ": " + e.getMessage(), e);
    }
  }
}
