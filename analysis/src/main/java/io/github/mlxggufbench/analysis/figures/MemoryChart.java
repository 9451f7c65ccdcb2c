package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** The interactive sister of {@link MemoryPlot}: both builds on one pair of axes. */
public final class MemoryChart {

  private MemoryChart() {}

  /** Every tick's phase shows under the pointer. */
  public static Chart of(MemoryHistory history, String id) {
    double peak = history.timelines().stream().mapToDouble(MemoryTimeline::peak).max().orElse(0);
    double seconds =
        history.timelines().stream().mapToDouble(MemoryTimeline::seconds).max().orElse(0);
    Quantity.Scale scale = Quantity.Scale.of(peak, "B");
    List<Trace> traces = new ArrayList<>();
    for (MemoryTimeline timeline : history.timelines()) {
      for (List<MemoryTimeline.Tick> stretch : timeline.stretches()) {
        String format = timeline.format().label();
        if (timeline.fileKnown()) {
          traces.add(total(timeline, stretch, scale, format + " with mapped files"));
        }
        traces.add(privateOnly(timeline, stretch, scale, format + " private"));
      }
    }
    String rounds =
        String.join(" and ", history.timelines().stream().map(MemoryChart::of).toList());
    return Chart.of(
        id,
        "Memory of the engine processes over a round, "
            + history.workload().label()
            + " ("
            + rounds
            + ")",
        Chart.axis("seconds since the round began", seconds * 1.02),
        Chart.axis(scale.unit(), peak / scale.divisor() * 1.1),
        traces.toArray(Trace[]::new));
  }

  private static String of(MemoryTimeline timeline) {
    return timeline.format().label() + " round " + (timeline.round() + 1);
  }

  private static Trace total(
      MemoryTimeline timeline,
      List<MemoryTimeline.Tick> stretch,
      Quantity.Scale scale,
      String name) {
    double[] y = stretch.stream().mapToDouble(t -> t.total() / scale.divisor()).toArray();
    Line line =
        Line.builder().color(timeline.format().color()).width(1.5).dash(Line.Dash.DOT).build();
    return trace(stretch, y, line).name(name).build();
  }

  private static Trace privateOnly(
      MemoryTimeline timeline,
      List<MemoryTimeline.Tick> stretch,
      Quantity.Scale scale,
      String name) {
    double[] y = stretch.stream().mapToDouble(t -> t.privateOrZero() / scale.divisor()).toArray();
    Line line = Line.builder().color(timeline.format().color()).width(2).build();
    return trace(stretch, y, line)
        .fill(ScatterTrace.Fill.TO_ZERO_Y)
        .fillColor(timeline.format().color() + "30")
        .name(name)
        .build();
  }

  private static ScatterTrace.ScatterBuilder trace(
      List<MemoryTimeline.Tick> stretch, double[] y, Line line) {
    double[] x = stretch.stream().mapToDouble(MemoryTimeline.Tick::seconds).toArray();
    String[] phases = stretch.stream().map(t -> PlotlyText.hover(t.phase())).toArray(String[]::new);
    return ScatterTrace.builder(x, y).mode(ScatterTrace.Mode.LINE).line(line).text(phases);
  }
}
