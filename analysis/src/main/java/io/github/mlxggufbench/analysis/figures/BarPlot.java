package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.List;

/** Both builds side by side: a bar is the mean of the rounds, a dot is one round. */
final class BarPlot {

  private static final double WIDTH = 860;
  private static final double LEFT = 220;
  private static final double RIGHT = 720;
  private static final double HEAD = 74;
  private static final double SECTION = 34;
  private static final double ROW = 46;
  private static final double FOOT = 34;
  private static final double BAR = 15;
  private static final String LEGEND =
      "a bar is the mean of the rounds, as in the tables; a dot is one round";

  private final Svg svg;

  private BarPlot(Svg svg) {
    this.svg = svg;
  }

  /**
   * The picture as an SVG document.
   *
   * @param sections one at least
   */
  static String of(List<BarSection> sections, String title, String id) {
    double height = HEAD + 8;
    for (BarSection section : sections) {
      height += SECTION + section.rows().size() * ROW + FOOT;
    }
    BarPlot plot = new BarPlot(new Svg(id, WIDTH, height, title, description(sections)));
    plot.svg.text(20, 32, Label.cut(title, 85), TextStyle.TITLE);
    plot.svg.text(20, 54, LEGEND, TextStyle.MUTED);
    double top = HEAD;
    for (BarSection section : sections) {
      top = plot.section(section, top);
    }
    return plot.svg.finish();
  }

  private static String description(List<BarSection> sections) {
    StringBuilder text = new StringBuilder();
    for (BarSection section : sections) {
      text.append(section.title()).append(':');
      for (BarSection.Row row : section.rows()) {
        text.append(' ').append(row.label()).append(':');
        for (Format format : Format.values()) {
          text.append(' ').append(format.label()).append(' ').append(figure(row, format));
        }
        text.append(';');
      }
      text.setCharAt(text.length() - 1, '.');
      text.append(' ');
    }
    return text.toString().strip();
  }

  private static String figure(BarSection.Row row, Format format) {
    return row.values().of(format).isEmpty()
        ? "not measured"
        : Quantity.of(row.values().center(format), row.values().unit());
  }

  private double section(BarSection section, double top) {
    LinearAxis axis = section.axis(LEFT, RIGHT);
    double bottom = top + SECTION + section.rows().size() * ROW;
    svg.line(16, top, WIDTH - 16, top, Svg.RULE, 1);
    svg.text(20, top + 22, section.title(), TextStyle.STRONG);
    svg.text(WIDTH - 20, top + 22, section.better() + " is better", TextStyle.NOTE.ending());
    for (double tick : axis.ticks(6)) {
      svg.line(axis.at(tick), top + SECTION, axis.at(tick), bottom, Svg.RULE, 0.5);
      svg.text(axis.at(tick), bottom + 16, axis.mark(tick), TextStyle.NOTE.centred());
    }
    svg.text(RIGHT + 16, bottom + 16, axis.unit(), TextStyle.NOTE);
    double y = top + SECTION;
    for (BarSection.Row row : section.rows()) {
      svg.text(34, y + ROW / 2 + 4, Label.cut(row.label(), 28), TextStyle.BODY);
      bar(row, Format.GGUF, axis, y + 6);
      bar(row, Format.MLX, axis, y + 6 + BAR + 4);
      y += ROW;
    }
    svg.line(axis.at(0), top + SECTION, axis.at(0), bottom, Svg.INK, 1);
    return bottom + FOOT;
  }

  private void bar(BarSection.Row row, Format format, LinearAxis axis, double y) {
    List<Double> values = row.values().of(format);
    TextStyle style = TextStyle.NOTE.in(format.color());
    if (values.isEmpty()) {
      svg.text(axis.at(0) + 6, y + 12, format.label() + " – not measured", TextStyle.NOTE);
      return;
    }
    double end = axis.at(row.values().center(format));
    double from = Math.min(axis.at(0), end);
    svg.rect(from, y, Math.max(0.75, Math.abs(end - axis.at(0))), BAR, format.color(), 0.35);
    double reach = Math.max(axis.at(0), end);
    for (double value : values) {
      svg.circle(axis.at(value), y + BAR / 2, format.color(), 0.55, format.color());
      reach = Math.max(reach, axis.at(value));
    }
    svg.text(reach + 10, y + 12, format.label() + " " + figure(row, format), style);
  }
}
