package io.github.mlxggufbench.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** The interactive sister of {@link GrowthPlot}: both builds on one pair of axes. */
public final class GrowthChart {

  private GrowthChart() {}

  public static Chart of(GrowthHistory history, String id) {
    LinearAxis memory = LinearAxis.around(history.span(), "B", 0, 1);
    List<Trace> traces = new ArrayList<>();
    for (GrowthCurve curve : history.curves()) {
      String name = curve.format().label();
      for (List<GrowthCurve.Point> stretch : curve.stretches()) {
        traces.add(trace(stretch, memory, name, line(curve, 1.5, Line.Dash.SOLID)));
      }
      GrowthCurve.Line trend = curve.trend();
      if (trend != null) {
        List<GrowthCurve.Point> ends = List.of(trend.from(), trend.to());
        traces.add(trace(ends, memory, name + " trend", line(curve, 4, Line.Dash.DOT)));
      }
    }
    return Chart.of(
        id,
        "Memory growth since a round’s first "
            + history.step()
            + ", "
            + history.workload().label()
            + (history.hasTrend() ? " (dotted: the trend after the burn-in)" : ""),
        Chart.axis(history.step(), history.requests() * 1.02),
        Axis.builder()
            .title(memory.unit())
            .range(memory.from() / memory.divisor(), memory.to() / memory.divisor())
            .build(),
        traces.toArray(Trace[]::new));
  }

  private static Line line(GrowthCurve curve, double width, Line.Dash dash) {
    return Line.builder().color(curve.format().color()).width(width).dash(dash).build();
  }

  private static Trace trace(
      List<GrowthCurve.Point> points, LinearAxis memory, String name, Line line) {
    double[] x = points.stream().mapToDouble(GrowthCurve.Point::request).toArray();
    double[] y = points.stream().mapToDouble(p -> p.bytes() / memory.divisor()).toArray();
    return ScatterTrace.builder(x, y).mode(ScatterTrace.Mode.LINE).line(line).name(name).build();
  }
}
