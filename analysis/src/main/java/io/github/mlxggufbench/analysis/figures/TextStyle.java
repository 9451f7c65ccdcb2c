package io.github.mlxggufbench.analysis.figures;

/**
 * How text in a picture looks.
 *
 * @param size of the font, in pixels
 * @param anchor which end of the text stands at its place: {@code start}, {@code middle}, {@code
 *     end}
 */
record TextStyle(String color, int size, int weight, String anchor) {

  static final TextStyle BODY = new TextStyle(Svg.INK, 13, 400, "start");
  static final TextStyle STRONG = new TextStyle(Svg.INK, 13, 600, "start");
  static final TextStyle TITLE = new TextStyle(Svg.INK, 17, 600, "start");
  static final TextStyle MUTED = new TextStyle(Svg.MUTED, 13, 400, "start");
  static final TextStyle NOTE = new TextStyle(Svg.MUTED, 12, 400, "start");

  TextStyle in(String otherColor) {
    return new TextStyle(otherColor, size, weight, anchor);
  }

  TextStyle centred() {
    return new TextStyle(color, size, weight, "middle");
  }

  TextStyle ending() {
    return new TextStyle(color, size, weight, "end");
  }
}
