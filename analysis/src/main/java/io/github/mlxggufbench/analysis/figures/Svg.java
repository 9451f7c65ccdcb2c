package io.github.mlxggufbench.analysis.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A small SVG document, written as text and the same to the byte on every machine: no fonts are
 * measured, numbers have at most two decimals. It brings its own background, so that it reads on a
 * light page and on a dark one.
 */
final class Svg {

  static final String INK = "#1f2328";
  static final String MUTED = "#59636e";
  static final String RULE = "#d1d9e0";

  private static final String FONT =
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

  private final StringBuilder out = new StringBuilder();

  /**
   * @param id unique among the pictures of a page
   * @param title read out by screen readers as the picture's name
   * @param description what the picture shows, in words
   */
  Svg(String id, double width, double height, String title, String description) {
    tag(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + number(width) + " " + number(height),
        "width",
        width,
        "height",
        height,
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-desc",
        "font-family",
        FONT);
    out.append(">\n");
    element("title", title, "id", id + "-title");
    element("desc", description, "id", id + "-desc");
    shape(
        "rect",
        "x",
        0.5,
        "y",
        0.5,
        "width",
        width - 1,
        "height",
        height - 1,
        "rx",
        8,
        "fill",
        "#ffffff",
        "stroke",
        RULE);
  }

  Svg rect(double x, double y, double width, double height, String fill) {
    return shape("rect", "x", x, "y", y, "width", width, "height", height, "fill", fill);
  }

  /** A rectangle that lets through what is below; 0 = unseen, 1 = opaque. */
  Svg rect(double x, double y, double width, double height, String fill, double opacity) {
    return shape(
        "rect",
        "x",
        x,
        "y",
        y,
        "width",
        width,
        "height",
        height,
        "fill",
        fill,
        "fill-opacity",
        opacity);
  }

  /** A rectangle's outline. */
  Svg frame(double x, double y, double width, double height, String stroke) {
    return shape(
        "rect", "x", x, "y", y, "width", width, "height", height, "fill", "none", "stroke", stroke);
  }

  Svg line(double x1, double y1, double x2, double y2, String stroke, double width) {
    return shape(
        "line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", stroke, "stroke-width", width);
  }

  Svg circle(double x, double y, String fill, double opacity, String stroke) {
    return shape(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        5,
        "fill",
        fill,
        "fill-opacity",
        opacity,
        "stroke",
        stroke,
        "stroke-width",
        1.5);
  }

  /**
   * @param path in SVG's path language
   */
  Svg path(String path, String fill) {
    return shape("path", "d", path, "fill", fill);
  }

  /**
   * A line along a path.
   *
   * @param path in SVG's path language
   * @param dashes lengths of dash and gap, such as {@code 6 4}; {@code none} for a solid line
   */
  Svg stroke(String path, String stroke, double width, String dashes) {
    return shape(
        "path",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        stroke,
        "stroke-width",
        width,
        "stroke-dasharray",
        dashes);
  }

  Svg text(double x, double y, String text, TextStyle style) {
    return element(
        "text",
        text,
        "x",
        x,
        "y",
        y,
        "fill",
        style.color(),
        "font-size",
        style.size(),
        "font-weight",
        style.weight(),
        "text-anchor",
        style.anchor());
  }

  /** The whole document. */
  String finish() {
    return out + "</svg>\n";
  }

  /** A coordinate: at most two decimals. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** An empty element; attributes as name, value, name, value … */
  private Svg shape(String name, Object... attributes) {
    tag(name, attributes);
    out.append("/>\n");
    return this;
  }

  private Svg element(String name, String text, Object... attributes) {
    tag(name, attributes);
    out.append('>').append(escape(text)).append("</").append(name).append(">\n");
    return this;
  }

  private void tag(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String text = value instanceof Number n ? number(n.doubleValue()) : escape(value.toString());
      out.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
    }
  }

  /** Text for XML 1.0: markup quoted, characters that XML forbids replaced. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
          }
        });
    return escaped.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
