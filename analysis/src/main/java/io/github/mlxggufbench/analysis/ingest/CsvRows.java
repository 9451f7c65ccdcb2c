package io.github.mlxggufbench.analysis.ingest;

import io.github.mlxggufbench.analysis.ingest.Schema.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lines of our own CSV (no quoting) into typed cells. Tablesaw's reader guesses types per file and
 * gives up at the first damaged line; here types are given, and a damaged line costs only itself.
 */
final class CsvRows {

  private CsvRows() {}

  /** Hands each sound row on, its cells in the order of the schema. */
  static void read(
      List<String> lines,
      String file,
      Schema schema,
      InputWarnings warnings,
      Consumer<List<@Nullable Object>> rows) {
    if (lines.isEmpty()) {
      warnings.line(file, 1, "no header; file skipped");
      return;
    }
    List<String> header = Arrays.asList(lines.get(0).split(",", -1));
    for (int i = 1; i < lines.size(); i++) {
      try {
        rows.accept(cells(header, lines.get(i).split(",", -1), schema));
      } catch (IllegalArgumentException e) {
        warnings.line(file, i + 1, e.getMessage() + "; line skipped");
      }
    }
  }

  private static List<@Nullable Object> cells(List<String> header, String[] texts, Schema schema) {
    if (texts.length != header.size()) {
      throw new IllegalArgumentException(
          "%d cells under a header of %d".formatted(texts.length, header.size()));
    }
    List<@Nullable Object> cells = new ArrayList<>();
    for (Field field : schema.fields()) {
      int column = header.indexOf(field.source());
      cells.add(cell(field, column < 0 ? "" : texts[column]));
    }
    return cells;
  }

  private static @Nullable Object cell(Field field, String text) {
    Object cell;
    try {
      cell = field.kind().read(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(field.source() + ": no number: " + text, e);
    }
    if (cell == null && field.required()) {
      throw new IllegalArgumentException(field.source() + ": missing");
    }
    return cell;
  }
}
