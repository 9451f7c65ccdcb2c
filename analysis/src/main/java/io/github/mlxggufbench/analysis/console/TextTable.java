package io.github.mlxggufbench.analysis.console;

import java.util.ArrayList;
import java.util.List;

/** Columns aligned by spaces; text to the left, numbers to the right. */
public final class TextTable {

  /** Where a column's cells stand. */
  public enum Align {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Align> aligns;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(List<Align> aligns, List<String> header) {
    this.aligns = List.copyOf(aligns);
    add(header);
  }

  /**
   * @param cells one per column
   */
  public void add(List<String> cells) {
    if (cells.size() != aligns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + aligns.size() + " columns");
    }
    rows.add(List.copyOf(cells));
  }

  /** Lines without trailing spaces, the header first. */
  public List<String> lines() {
    int[] widths = new int[aligns.size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], width(row.get(c)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String cell = row.get(c);
      String padding = " ".repeat(widths[c] - width(cell));
      line.append(c == 0 ? "" : GAP)
          .append(aligns.get(c) == Align.LEFT ? cell + padding : padding + cell);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
