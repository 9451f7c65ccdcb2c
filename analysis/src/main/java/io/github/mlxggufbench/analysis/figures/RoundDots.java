package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.List;
import java.util.Optional;

/** The value of every round as a dot, a small panel a metric, so that the spread can be seen. */
public final class RoundDots {

  private static final double WIDTH = 860;
  private static final double HEAD = 70;
  private static final double COLUMN = 420;
  private static final double PANEL = 126;
  private static final String LEGEND =
      "a dot is one model load; the line is their geometric mean, as in the tables";

  private final Svg svg;

  private RoundDots(Svg svg) {
    this.svg = svg;
  }

  /** The picture as an SVG document; empty where no round has a value. */
  public static Optional<String> of(List<RoundValues> metrics, String pair, String id) {
    List<RoundValues> known = metrics.stream().filter(m -> !m.isEmpty()).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    int rows = (known.size() + 1) / 2;
    double height = HEAD + rows * PANEL + 12;
    String title = pair + ": every round";
    RoundDots dots = new RoundDots(new Svg(id, WIDTH, height, title, description(known)));
    dots.svg.text(20, 32, Label.cut(title, 85), TextStyle.TITLE);
    dots.svg.text(20, 54, LEGEND, TextStyle.MUTED);
    for (int i = 0; i < known.size(); i++) {
      int row = i / 2;
      dots.panel(known.get(i), 20 + i % 2 * COLUMN, HEAD + row * PANEL);
    }
    return Optional.of(dots.svg.finish());
  }

  private static String description(List<RoundValues> metrics) {
    StringBuilder text = new StringBuilder();
    for (RoundValues m : metrics) {
      text.append(m.workload().label())
          .append(", ")
          .append(MetricLabel.label(m.metric()))
          .append(':');
      for (Format format : Format.values()) {
        text.append(' ').append(format.label());
        text.append(m.of(format).isEmpty() ? " not measured" : "");
        m.of(format).forEach(v -> text.append(' ').append(Quantity.of(v, m.unit())));
        text.append(format == Format.GGUF ? ";" : ". ");
      }
    }
    return text.toString().strip();
  }

  private void panel(RoundValues metric, double left, double top) {
    LinearAxis axis = LinearAxis.around(metric.all(), metric.unit(), left + 50, left + COLUMN - 40);
    String arrow = metric.better().equals("higher") ? "higher is better" : "lower is better";
    String name =
        MetricLabel.label(metric.metric()) + (axis.unit().isEmpty() ? "" : ", ") + axis.unit();
    svg.text(left, top + 18, Label.cut(metric.workload().label(), 48), TextStyle.STRONG);
    svg.text(left, top + 35, name + " (" + arrow + ")", TextStyle.NOTE);
    double bottom = top + 94;
    for (double tick : axis.ticks(5)) {
      svg.line(axis.at(tick), top + 44, axis.at(tick), bottom, Svg.RULE, 0.5);
      svg.text(axis.at(tick), bottom + 14, axis.mark(tick), TextStyle.NOTE.centred());
    }
    lane(metric, Format.GGUF, axis, left, top + 58);
    lane(metric, Format.MLX, axis, left, top + 80);
  }

  private void lane(RoundValues metric, Format format, LinearAxis axis, double left, double y) {
    svg.text(left, y + 4, format.label(), TextStyle.STRONG.in(format.color()));
    List<Double> values = metric.of(format);
    if (values.isEmpty()) {
      svg.text(axis.start(), y + 4, "– not measured", TextStyle.NOTE);
      return;
    }
    double x = axis.at(metric.center(format));
    svg.line(x, y - 9, x, y + 9, format.color(), 2);
    for (double value : values) {
      svg.circle(axis.at(value), y, format.color(), 0.55, format.color());
    }
  }
}
