package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import java.util.List;

/**
 * Memory from request to request, a panel a build on the same axes: every round as a line, the
 * growth after the burn-in as a dashed one.
 */
public final class GrowthPlot {

  private static final double WIDTH = 860;
  private static final double LEFT = 76;
  private static final double RIGHT = 840;
  private static final double HEAD = 96;
  private static final double PANEL = 170;
  private static final double GAP = 38;
  private static final double FOOT = 46;
  private static final String LEGEND = "a line is one round, from 0 at its first %s; ";
  private static final String TREND = "dashed: growth after the burn-in, or the level it stays at";
  private static final String NO_TREND = "too few values to fit a growth to";

  private final Svg svg;
  private final LinearAxis requests;
  private final double[] span;

  private GrowthPlot(Svg svg, LinearAxis requests, double[] span) {
    this.svg = svg;
    this.requests = requests;
    this.span = span;
  }

  /** The picture as an SVG document. */
  public static String of(GrowthHistory history, String pair, String id) {
    List<GrowthCurve> curves = history.curves();
    double height = HEAD + curves.size() * (PANEL + GAP) - GAP + FOOT;
    String title = pair + ": memory growth, " + history.workload().label();
    GrowthPlot plot =
        new GrowthPlot(
            new Svg(id, WIDTH, height, title, description(curves)),
            LinearAxis.fromZero(history.requests() * 1.01, "", LEFT, RIGHT),
            history.span());
    plot.svg.text(20, 32, Label.cut(title, 85), TextStyle.TITLE);
    plot.svg.text(20, 54, legend(history), TextStyle.MUTED);
    double top = HEAD;
    for (GrowthCurve curve : curves) {
      plot.panel(curve, top);
      top += PANEL + GAP;
    }
    plot.requestAxis(top - GAP, history.step());
    return plot.svg.finish();
  }

  private static String legend(GrowthHistory history) {
    return LEGEND.formatted(history.step()) + (history.hasTrend() ? TREND : NO_TREND);
  }

  private static String description(List<GrowthCurve> curves) {
    StringBuilder text = new StringBuilder();
    for (GrowthCurve curve : curves) {
      text.append(name(curve)).append(". ");
    }
    return text.toString().strip();
  }

  private static String name(GrowthCurve curve) {
    LeakFinding finding = curve.finding();
    int rounds = finding.rounds().size();
    return curve.format().label()
        + ": "
        + finding.verdict().id().replace('_', ' ')
        + growth(finding)
        + (rounds == 1 ? ", 1 round" : ", " + rounds + " rounds");
  }

  private static String growth(LeakFinding finding) {
    if (finding.cap() != null) {
      return ", stays at " + Quantity.of(finding.cap(), "B");
    }
    Interval rate = finding.rate();
    String unit = finding.overReloads() ? "B/cycle" : "B/request";
    return rate == null ? "" : ", growth " + Quantity.of(rate.center(), rate.lo(), rate.hi(), unit);
  }

  private void panel(GrowthCurve curve, double top) {
    LinearAxis memory = LinearAxis.around(span, "B", top + PANEL, top);
    for (double tick : memory.ticks(6)) {
      svg.line(LEFT, memory.at(tick), RIGHT, memory.at(tick), Svg.RULE, tick == 0 ? 1.5 : 0.5);
      svg.text(LEFT - 8, memory.at(tick) + 4, memory.mark(tick), TextStyle.NOTE.ending());
    }
    String color = curve.format().color();
    svg.text(LEFT - 8, top - 8, memory.unit(), TextStyle.NOTE.ending());
    svg.text(LEFT + 4, top - 8, name(curve), TextStyle.STRONG.in(color));
    for (List<GrowthCurve.Point> stretch : curve.stretches()) {
      svg.stroke(path(stretch, memory), color, 1.5, "none");
    }
    GrowthCurve.Line trend = curve.trend();
    if (trend == null) {
      curve.stretches().forEach(stretch -> dots(stretch, memory, color));
    } else {
      svg.stroke(path(List.of(trend.from(), trend.to()), memory), Svg.INK, 2, "7 5");
    }
    svg.line(LEFT, top + PANEL, RIGHT, top + PANEL, Svg.INK, 1);
  }

  private void dots(List<GrowthCurve.Point> points, LinearAxis memory, String color) {
    for (GrowthCurve.Point point : points) {
      svg.circle(requests.at(point.request()), memory.at(point.bytes()), color, 0.55, color);
    }
  }

  private String path(List<GrowthCurve.Point> points, LinearAxis memory) {
    StringBuilder path = new StringBuilder();
    for (GrowthCurve.Point point : points) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(Svg.number(requests.at(point.request())))
          .append(' ')
          .append(Svg.number(memory.at(point.bytes())));
    }
    // A point without a neighbour is seen as a dot.
    return points.size() == 1 ? path + "h1" : path.toString();
  }

  private void requestAxis(double y, String step) {
    for (double tick : requests.ticks(10)) {
      svg.line(requests.at(tick), y, requests.at(tick), y + 5, Svg.MUTED, 1);
      svg.text(requests.at(tick), y + 20, requests.mark(tick), TextStyle.NOTE.centred());
    }
    svg.text(RIGHT, y + 36, step, TextStyle.NOTE.ending());
  }
}
