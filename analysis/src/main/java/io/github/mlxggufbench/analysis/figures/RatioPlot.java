package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private static final String MARGIN = "#e7ebef";
  private static final List<Verdict> LEGEND =
      List.of(Verdict.GGUF_BETTER, Verdict.MLX_BETTER, Verdict.INCONCLUSIVE);

  private final Svg svg;
  private final AdvantageAxis axis;

  private RatioPlot(Svg svg, AdvantageAxis axis) {
    this.svg = svg;
    this.axis = axis;
  }

  /** The picture as an SVG document; empty where no ratio is known. */
  public static Optional<String> of(PairSummary pair, String id) {
    RatioRows groups = RatioRows.of(pair);
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<RatioRow> rows = groups.rows();
    double height = HEAD + groups.workloads().size() * GROUP + rows.size() * ROW + FOOT;
    String title = pair.name() + ": which build is better";
    RatioPlot plot =
        new RatioPlot(
            new Svg(id, WIDTH, height, title, description(rows)),
            AdvantageAxis.covering(LEFT, RIGHT, extent(rows)));
    plot.head(title);
    double y = HEAD;
    for (Map.Entry<Workload, List<RatioRow>> group : groups.workloads().entrySet()) {
      y = plot.group(group.getKey(), y);
      for (RatioRow row : group.getValue()) {
        plot.row(row, y);
        y += ROW;
      }
    }
    plot.axis(y, groups.complete());
    return Optional.of(plot.svg.finish());
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
      text.append(Workload.of(m).label())
          .append(", ")
          .append(MetricLabel.label(m.metric()))
          .append(": MLX/GGUF ")
          .append(Quantity.ratio(m.ratio()))
          .append(", ")
          .append(VerdictMark.of(m.verdict()).words())
          .append(". ");
    }
    return text.toString().strip();
  }

  private void head(String title) {
    svg.text(20, 32, Label.cut(title, 60), TextStyle.TITLE);
    double x = 20;
    for (Verdict verdict : LEGEND) {
      VerdictMark mark = VerdictMark.of(verdict);
      mark.draw(svg, x + 6, 53);
      svg.text(x + 18, 57, mark.words(), TextStyle.MUTED);
      x += mark.words().length() * 7.2 + 36;
    }
    svg.rect(x, 47, 16, 12, MARGIN);
    svg.text(x + 22, 57, "margin: no practical difference", TextStyle.MUTED);
    double middle = axis.x(1);
    TextStyle gguf = TextStyle.STRONG.in(Format.GGUF.color());
    svg.text(middle - 14, HEAD - 10, "← GGUF better", gguf.ending());
    svg.text(middle + 14, HEAD - 10, "MLX better →", TextStyle.STRONG.in(Format.MLX.color()));
    svg.text(TEXT, HEAD - 10, "MLX/GGUF [95 % interval]", TextStyle.MUTED);
  }

  private double group(Workload workload, double y) {
    svg.line(16, y + 4, WIDTH - 16, y + 4, Svg.RULE, 1);
    svg.text(20, y + 22, Label.cut(workload.label(), 100), TextStyle.STRONG);
    return y + GROUP;
  }

  private void row(RatioRow row, double y) {
    MetricComparison metric = row.metric();
    double middle = y + ROW / 2;
    double margin = 1 + metric.margin();
    double from = axis.x(1 / margin);
    svg.rect(from, y, axis.x(margin) - from, ROW, MARGIN);
    svg.text(34, middle + 4.5, Label.cut(MetricLabel.label(metric.metric()), 32), TextStyle.BODY);
    VerdictMark mark = VerdictMark.of(metric.verdict());
    interval(row, middle, mark.color());
    mark.draw(svg, axis.x(row.center()), middle);
    svg.text(TEXT, middle + 4.5, Quantity.ratio(metric.ratio()), TextStyle.BODY);
  }

  private void interval(RatioRow row, double y, String color) {
    Double lo = row.lo();
    Double hi = row.hi();
    if (lo != null && hi != null) {
      svg.line(axis.x(lo), y, axis.x(hi), y, color, 2.5);
      end(lo, y, color, -6);
      end(hi, y, color, 6);
    }
  }

  /** A cap where the interval ends, an arrow head where it runs off the picture. */
  private void end(double advantage, double y, String color, int head) {
    double x = axis.x(advantage);
    if (axis.beyond(advantage)) {
      svg.path("M%s %sv10l%d -5z".formatted(Svg.number(x), Svg.number(y - 5), head), color);
    } else {
      svg.line(x, y - 4, x, y + 4, color, 2);
    }
  }

  private void axis(double bottom, boolean complete) {
    svg.line(axis.x(1), HEAD - 4, axis.x(1), bottom, Svg.INK, 1);
    tick(1, "equal", bottom);
    for (double factor : axis.ticks()) {
      String label = Quantity.shortest(factor) + "×";
      tick(factor, label, bottom);
      tick(1 / factor, label, bottom);
    }
    svg.text(20, bottom + 22, "times better, log scale", TextStyle.NOTE);
    if (!complete) {
      svg.text(TEXT, bottom + 22, "what a choice rests on", TextStyle.NOTE);
    }
  }

  private void tick(double advantage, String label, double bottom) {
    double x = axis.x(advantage);
    svg.line(x, bottom, x, bottom + 6, Svg.MUTED, 1);
    svg.text(x, bottom + 22, label, TextStyle.NOTE.centred());
  }
}
