package io.github.mlxggufbench.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A row that a sampler wrote, read back. */
record SampleRow(List<String> columns, List<String> values) {
  SampleRow {
    if (columns.size() != values.size()) {
      throw new AssertionError("torn row: " + values);
    }
  }

  /** The terminated rows of a file that may still grow. */
  static List<SampleRow> of(Path csv) throws IOException {
    String text = Files.readString(csv);
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    List<String> columns = cells(lines.get(0));
    return lines.stream().skip(1).map(line -> new SampleRow(columns, cells(line))).toList();
  }

  String get(String column) {
    return values.get(columns.indexOf(column));
  }

  long getLong(String column) {
    return Long.parseLong(get(column));
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
