package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.summary.Verdict;

/**
 * How a verdict is drawn: filled in the winner's colour, hollow and grey where there is none, so
 * that it reads without colour too.
 *
 * @param fill a winner's colour, else the background's
 */
record VerdictMark(String words, String color, String fill) {

  private static final String UNDECIDED = "#6e7781";
  private static final String HOLLOW = "#ffffff";

  static VerdictMark of(Verdict verdict) {
    return switch (verdict) {
      case MLX_BETTER -> won(Format.MLX);
      case GGUF_BETTER -> won(Format.GGUF);
      case EQUIVALENT -> new VerdictMark("no practical difference", UNDECIDED, HOLLOW);
      case INCONCLUSIVE -> new VerdictMark("inconclusive", UNDECIDED, HOLLOW);
      case NOT_COMPARABLE -> new VerdictMark("not comparable", UNDECIDED, HOLLOW);
    };
  }

  private static VerdictMark won(Format format) {
    return new VerdictMark(format.label() + " better", format.color(), format.color());
  }

  void draw(Svg svg, double x, double y) {
    svg.circle(x, y, fill, 1, color);
  }
}
