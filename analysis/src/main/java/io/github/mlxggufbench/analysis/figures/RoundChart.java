package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** The interactive sister of {@link RoundDots}: a metric's value round by round. */
public final class RoundChart {

  private RoundChart() {}

  /** At least one round must have a value. */
  public static Chart of(RoundValues metric, String id) {
    Quantity.Scale scale =
        Quantity.Scale.of(Arrays.stream(metric.all()).max().orElseThrow(), metric.unit());
    List<Trace> traces = new ArrayList<>();
    for (Format format : Format.values()) {
      List<Double> values = metric.of(format);
      if (!values.isEmpty()) {
        traces.add(trace(format, values, scale));
      }
    }
    String name = MetricLabel.label(metric.metric());
    return Chart.of(
        id,
        name
            + " round by round, "
            + metric.workload().label()
            + " ("
            + metric.better()
            + " is better)",
        Axis.builder().title("round").type(Axis.Type.CATEGORY).build(),
        Chart.axis(scale.unit().isEmpty() ? name : name + ", " + scale.unit()),
        traces.toArray(Trace[]::new));
  }

  private static Trace trace(Format format, List<Double> values, Quantity.Scale scale) {
    StringColumn rounds = StringColumn.create("round");
    DoubleColumn figures = DoubleColumn.create("value");
    for (double value : values) {
      rounds.append(Integer.toString(rounds.size() + 1));
      figures.append(value / scale.divisor());
    }
    return ScatterTrace.builder(rounds, figures)
        .mode(ScatterTrace.Mode.MARKERS)
        .marker(Marker.builder().color(format.color()).size(9).build())
        .name(format.label())
        .build();
  }
}
