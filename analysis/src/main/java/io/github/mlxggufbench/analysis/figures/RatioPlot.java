package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * "Which build is better": one line per metric, its ratio with the interval on a logarithmic axis,
 * GGUF to the left, MLX to the right, the band of no practical difference behind it.
 */
public final class RatioPlot {

  private static final double WIDTH = 860;
  private static final double LEFT = 250;
  private static final double RIGHT = 610;
  private static final double TEXT = 630;
  private static final double HEAD = 96;
  private static final double GROUP = 30;
  private static final double ROW = 26;
  private static final double FOOT = 40;
  private static final String UNDECIDED = "#6e7781";

  private final Svg svg;
  private final AdvantageAxis axis;

  private RatioPlot(Svg svg, AdvantageAxis axis) {
    this.svg = svg;
    this.axis = axis;
  }

  /** The picture as an SVG document; empty where no ratio is known. */
  public static Optional<String> of(PairSummary pair, String id) {
    Map<Workload, List<RatioRow>> groups = groups(pair);
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<RatioRow> rows = groups.values().stream().flatMap(List::stream).toList();
    double height = HEAD + groups.size() * GROUP + rows.size() * ROW + FOOT;
    String title = pair.name() + ": which build is better";
    RatioPlot plot =
        new RatioPlot(
            new Svg(id, WIDTH, height, title, description(rows)),
            AdvantageAxis.covering(LEFT, RIGHT, extent(rows)));
    plot.head(title);
    double y = HEAD;
    for (Map.Entry<Workload, List<RatioRow>> group : groups.entrySet()) {
      y = plot.group(group.getKey(), y);
      for (RatioRow row : group.getValue()) {
        plot.row(row, y);
        y += ROW;
      }
    }
    plot.axis(y);
    return Optional.of(plot.svg.finish());
  }

  private static Map<Workload, List<RatioRow>> groups(PairSummary pair) {
    Map<Workload, List<RatioRow>> groups = new TreeMap<>();
    pair.metrics().stream()
        .filter(m -> !MetricLabel.isPart(m.metric()))
        .sorted(Comparator.comparingInt(m -> MetricLabel.order(m.metric())))
        .forEach(m ->
            RatioRow.of(m)
                .ifPresent(row ->
                    groups
                        .computeIfAbsent(
                            new Workload(m.benchmark(), m.params()), w -> new ArrayList<>())
                        .add(row)));
    return groups;
  }

  /** Wide intervals of few rounds may run off the picture; the centres never do. */
  private static double extent(List<RatioRow> rows) {
    double lead = rows.stream().mapToDouble(RatioRow::lead).max().orElse(1);
    double reach = rows.stream().mapToDouble(RatioRow::reach).max().orElse(1);
    return Math.min(reach, Math.max(lead * lead, 1.3));
  }

  private static String description(List<RatioRow> rows) {
    StringBuilder text = new StringBuilder();
    for (RatioRow row : rows) {
      MetricComparison m = row.metric();
      text.append(new Workload(m.benchmark(), m.params()).label())
          .append(", ")
          .append(MetricLabel.label(m.metric()))
          .append(": MLX/GGUF ")
          .append(Quantity.ratio(m.ratio()))
          .append(", ")
          .append(words(m.verdict()))
          .append(". ");
    }
    return text.toString().strip();
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case MLX_BETTER -> "MLX better";
      case GGUF_BETTER -> "GGUF better";
      case EQUIVALENT -> "no practical difference";
      case INCONCLUSIVE -> "inconclusive";
      case NOT_COMPARABLE -> "not comparable";
    };
  }

  private static String color(Verdict verdict) {
    return switch (verdict) {
      case MLX_BETTER -> Format.MLX.color();
      case GGUF_BETTER -> Format.GGUF.color();
      case EQUIVALENT, INCONCLUSIVE, NOT_COMPARABLE -> UNDECIDED;
    };
  }

  private void head(String title) {
    svg.text(20, 32, Label.cut(title, 60), "font-size", 17, "font-weight", 600);
    double x = 20;
    x = legend(x, Format.GGUF.color(), Verdict.GGUF_BETTER);
    x = legend(x, Format.MLX.color(), Verdict.MLX_BETTER);
    x = legend(x, UNDECIDED, Verdict.INCONCLUSIVE);
    svg.shape("rect", "x", x, "y", 47, "width", 16, "height", 12, "fill", "#e7ebef");
    svg.text(x + 22, 57, "margin: no practical difference", "fill", Svg.MUTED);
    double middle = axis.x(1);
    svg.text(
        middle - 14,
        HEAD - 10,
        "← GGUF better",
        "text-anchor",
        "end",
        "fill",
        Format.GGUF.color(),
        "font-weight",
        600);
    svg.text(
        middle + 14, HEAD - 10, "MLX better →", "fill", Format.MLX.color(), "font-weight", 600);
    svg.text(TEXT, HEAD - 10, "MLX/GGUF [95 % interval]", "fill", Svg.MUTED);
  }

  private double legend(double x, String color, Verdict verdict) {
    mark(x + 6, 53, color, verdict);
    svg.text(x + 18, 57, words(verdict), "fill", Svg.MUTED);
    return x + 18 + words(verdict).length() * 7.2 + 18;
  }

  private double group(Workload workload, double y) {
    svg.line(16, y + 4, WIDTH - 16, y + 4, Svg.RULE);
    svg.text(20, y + 22, Label.cut(workload.label(), 100), "font-weight", 600);
    return y + GROUP;
  }

  private void row(RatioRow row, double y) {
    MetricComparison metric = row.metric();
    double middle = y + ROW / 2;
    double margin = 1 + metric.margin();
    double from = axis.x(1 / margin);
    svg.shape(
        "rect",
        "x",
        from,
        "y",
        y,
        "width",
        axis.x(margin) - from,
        "height",
        ROW,
        "fill",
        "#e7ebef");
    svg.text(34, middle + 4.5, Label.cut(MetricLabel.label(metric.metric()), 32));
    String color = color(metric.verdict());
    interval(row, middle, color);
    mark(axis.x(row.center()), middle, color, metric.verdict());
    svg.text(TEXT, middle + 4.5, Quantity.ratio(metric.ratio()));
  }

  private void interval(RatioRow row, double y, String color) {
    Double lo = row.lo();
    Double hi = row.hi();
    if (lo == null || hi == null) {
      return;
    }
    svg.line(axis.x(lo), y, axis.x(hi), y, color, "stroke-width", 2.5);
    end(lo, y, color, -1);
    end(hi, y, color, 1);
  }

  /** A cap where the interval ends, an arrow head where it runs off the picture. */
  private void end(double advantage, double y, String color, int direction) {
    double x = axis.x(advantage);
    if (axis.beyond(advantage)) {
      String points =
          Svg.number(x + 6 * direction)
              + ","
              + Svg.number(y)
              + " "
              + Svg.number(x)
              + ","
              + Svg.number(y - 5)
              + " "
              + Svg.number(x)
              + ","
              + Svg.number(y + 5);
      svg.shape("polygon", "points", points, "fill", color);
    } else {
      svg.line(x, y - 4, x, y + 4, color, "stroke-width", 2);
    }
  }

  /** Filled where a winner is known, hollow where none is: readable without colour. */
  private void mark(double x, double y, String color, Verdict verdict) {
    boolean decided = verdict == Verdict.MLX_BETTER || verdict == Verdict.GGUF_BETTER;
    svg.shape(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        5,
        "fill",
        decided ? color : "#ffffff",
        "stroke",
        color,
        "stroke-width",
        2);
  }

  private void axis(double bottom) {
    svg.line(axis.x(1), HEAD - 4, axis.x(1), bottom, Svg.INK, "stroke-width", 1);
    tick(1, "equal", bottom);
    for (double factor : axis.ticks()) {
      String label = Quantity.shortest(factor) + "×";
      tick(factor, label, bottom);
      tick(1 / factor, label, bottom);
    }
    svg.text(20, bottom + 22, "times better, log scale", "fill", Svg.MUTED, "font-size", 12);
  }

  private void tick(double advantage, String label, double bottom) {
    double x = axis.x(advantage);
    svg.line(x, bottom, x, bottom + 6, Svg.MUTED);
    svg.text(x, bottom + 22, label, "text-anchor", "middle", "fill", Svg.MUTED, "font-size", 12);
  }
}
