package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** The interactive sister of {@link ContextPlot}: one metric against the length of the context. */
public final class ContextChart {

  private ContextChart() {}

  public static Chart of(ContextCurve curve, String id) {
    Quantity.Scale scale = Quantity.Scale.of(curve.max(), curve.unit());
    List<Trace> traces = new ArrayList<>();
    for (Format format : Format.values()) {
      if (!curve.of(format).isEmpty()) {
        traces.add(medians(curve, format, scale));
        traces.add(rounds(curve, format, scale));
      }
    }
    String name = MetricLabel.label(curve.metric());
    return Chart.of(
        id,
        name + " against the context (" + curve.better() + " is better)",
        Chart.axis("prompt tokens", curve.longest() * 1.04),
        Chart.axis(
            scale.unit().isEmpty() ? name : name + ", " + scale.unit(),
            curve.max() / scale.divisor() * 1.08),
        traces.toArray(Trace[]::new));
  }

  private static Trace medians(ContextCurve curve, Format format, Quantity.Scale scale) {
    DoubleColumn tokens = DoubleColumn.create("tokens");
    DoubleColumn values = DoubleColumn.create("value");
    for (ContextCurve.Rung rung : curve.of(format)) {
      tokens.append(rung.tokens());
      values.append(ContextCurve.median(rung.values().of(format)) / scale.divisor());
    }
    return ScatterTrace.builder(tokens, values)
        .mode(ScatterTrace.Mode.LINE)
        .line(Line.builder().color(format.color()).width(2).build())
        .name(format.label() + ", median")
        .build();
  }

  private static Trace rounds(ContextCurve curve, Format format, Quantity.Scale scale) {
    DoubleColumn tokens = DoubleColumn.create("tokens");
    DoubleColumn values = DoubleColumn.create("value");
    for (ContextCurve.Rung rung : curve.of(format)) {
      for (double value : rung.values().of(format)) {
        tokens.append(rung.tokens());
        values.append(value / scale.divisor());
      }
    }
    return ScatterTrace.builder(tokens, values)
        .mode(ScatterTrace.Mode.MARKERS)
        .marker(Marker.builder().color(format.color()).size(9).build())
        .name(format.label())
        .build();
  }
}
