package io.github.mlxggufbench.prompt;

/** A sentence from a pattern: as many as are wanted, and hardly ever the same twice. */
final class InventedRecord {
  private static final int SMALLEST = 12;
  private static final int NUMBERS = 978;
  private static final int FIRST_YEAR = 1620;
  private static final int YEARS = 370;

  private InventedRecord() {}

  /** The pattern with a drawn name, number and year: it has as many words as before. */
  static Line draw(Line pattern, SeededDraw draw) {
    String text =
        pattern
            .text()
            .replace("{name}", InventedName.word(draw))
            .replace("{n}", String.valueOf(SMALLEST + draw.below(NUMBERS)))
            .replace("{year}", String.valueOf(FIRST_YEAR + draw.below(YEARS)));
    return new Line(text, pattern.words());
  }
}
