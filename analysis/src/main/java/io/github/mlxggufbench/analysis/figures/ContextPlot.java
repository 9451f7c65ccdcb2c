package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.List;
import java.util.Optional;

/** Speed and memory against the length of the context: every round, and the line of medians. */
public final class ContextPlot {

  private static final double WIDTH = 860;
  private static final double HEAD = 92;
  private static final double COLUMN = 420;
  private static final double PANEL = 250;
  private static final double HEIGHT = 166;
  private static final String LEGEND =
      "a dot is one round; the line runs through the medians; between measured lengths nothing is"
          + " known";

  private final Svg svg;

  private ContextPlot(Svg svg) {
    this.svg = svg;
  }

  /** The picture as an SVG document; empty without a curve. */
  public static Optional<String> of(List<ContextCurve> curves, String pair, String id) {
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    String title = pair + ": speed and memory against the context";
    int rows = (curves.size() + 1) / 2;
    double height = HEAD + rows * PANEL + 4;
    ContextPlot plot = new ContextPlot(new Svg(id, WIDTH, height, title, description(curves)));
    plot.svg.text(20, 32, Label.cut(title, 85), TextStyle.TITLE);
    plot.svg.text(20, 54, LEGEND, TextStyle.MUTED);
    plot.legend();
    for (int i = 0; i < curves.size(); i++) {
      int row = i / 2;
      plot.panel(curves.get(i), 20 + i % 2 * COLUMN, HEAD + row * PANEL);
    }
    return Optional.of(plot.svg.finish());
  }

  private static String description(List<ContextCurve> curves) {
    StringBuilder text = new StringBuilder();
    for (ContextCurve curve : curves) {
      text.append(MetricLabel.label(curve.metric())).append(", medians:");
      for (Format format : Format.values()) {
        text.append(' ').append(format.label());
        for (ContextCurve.Rung rung : curve.of(format)) {
          double median = ContextCurve.median(rung.values().of(format));
          text.append(' ').append(Quantity.of(median, curve.unit()));
          text.append(" at ").append(rung.tokens()).append(',');
        }
        text.setLength(text.length() - (curve.of(format).isEmpty() ? 0 : 1));
        text.append(format == Format.GGUF ? ";" : ". ");
      }
    }
    return text.toString().strip();
  }

  private void legend() {
    double x = 26;
    for (Format format : Format.values()) {
      svg.circle(x, 73, format.color(), 0.55, format.color());
      svg.text(x + 12, 77, format.label(), TextStyle.STRONG.in(format.color()));
      x += 80;
    }
  }

  private void panel(ContextCurve curve, double left, double top) {
    LinearAxis tokens = LinearAxis.fromZero(curve.longest() * 1.04, "", left + 52, left + 390);
    double bottom = top + 46 + HEIGHT;
    LinearAxis value = LinearAxis.fromZero(curve.max() * 1.08, curve.unit(), bottom, top + 46);
    String unit = value.unit().isEmpty() ? "" : ", " + value.unit();
    svg.text(left, top + 18, MetricLabel.label(curve.metric()) + unit, TextStyle.STRONG);
    svg.text(left, top + 34, curve.better() + " is better", TextStyle.NOTE);
    for (double tick : value.ticks(5)) {
      svg.line(left + 52, value.at(tick), left + 390, value.at(tick), Svg.RULE, 0.5);
      svg.text(left + 46, value.at(tick) + 4, value.mark(tick), TextStyle.NOTE.ending());
    }
    svg.line(left + 52, bottom, left + 390, bottom, Svg.INK, 1);
    for (double tick : tokens.ticks(5)) {
      svg.line(tokens.at(tick), bottom, tokens.at(tick), bottom + 5, Svg.MUTED, 1);
      svg.text(tokens.at(tick), bottom + 18, tokens.mark(tick), TextStyle.NOTE.centred());
    }
    svg.text(left + 390, bottom + 33, "prompt tokens", TextStyle.NOTE.ending());
    for (Format format : Format.values()) {
      curve(curve, format, tokens, value);
    }
  }

  private void curve(ContextCurve curve, Format format, LinearAxis tokens, LinearAxis value) {
    double beforeX = Double.NaN;
    double beforeY = Double.NaN;
    for (ContextCurve.Rung rung : curve.of(format)) {
      double x = tokens.at(rung.tokens());
      double y = value.at(ContextCurve.median(rung.values().of(format)));
      if (!Double.isNaN(beforeX)) {
        svg.line(beforeX, beforeY, x, y, format.color(), 2);
      }
      for (double one : rung.values().of(format)) {
        svg.circle(x, value.at(one), format.color(), 0.45, format.color());
      }
      beforeX = x;
      beforeY = y;
    }
  }
}
