package io.github.mlxggufbench.analysis.figures;

/** Text that must fit a place of fixed width. */
final class Label {

  private Label() {}

  /** The text, or its beginning and "…", of at most that many characters. */
  static String cut(String text, int length) {
    int[] codePoints = text.codePoints().limit(length + 1L).toArray();
    return codePoints.length <= length ? text : new String(codePoints, 0, length - 1) + "…";
  }
}
