package io.github.mlxggufbench.analysis.figures;

/** Text for Plotly, which reads labels as HTML, inside scripts, which jsplot does not quote. */
final class PlotlyText {

  private PlotlyText() {}

  /**
   * For names and titles: jsplot's templates quote HTML themselves, but neither a backslash nor a
   * line break, and Plotly does not know {@code &quot;}.
   */
  static String label(String text) {
    return oneLine(text).replace("\\", "\\\\").replace('"', '\'');
  }

  /** For arrays of text, which jsplot writes as JSON without quoting HTML. */
  static String hover(String text) {
    return oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
  }
}
