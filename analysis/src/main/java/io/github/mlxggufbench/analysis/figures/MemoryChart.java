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

  /**
   * Of the last workload. The first round in full, of the others the sum; every tick's phase shows
   * under the pointer.
   */
  public static Chart of(MemoryHistory history, String id) {
    List<MemoryHistory.Panel> panels = history.last();
    List<MemoryTimeline> all = panels.stream().flatMap(p -> p.rounds().stream()).toList();
    double peak = all.stream().mapToDouble(MemoryTimeline::peak).max().orElse(0);
    double seconds = all.stream().mapToDouble(MemoryTimeline::seconds).max().orElse(0);
    Quantity.Scale scale = Quantity.Scale.of(peak, "B");
    List<Trace> traces = new ArrayList<>();
    for (MemoryHistory.Panel panel : panels) {
      for (MemoryTimeline timeline : panel.rounds()) {
        add(timeline, timeline == panel.first(), scale, traces);
      }
    }
    String rounds = String.join(" and ", panels.stream().map(MemoryChart::of).toList());
    return Chart.of(
        id,
        "Memory of the engine processes over a round, "
            + panels.get(0).workload().label()
            + " ("
            + rounds
            + ")",
        Chart.axis("seconds since the round began", seconds * 1.02),
        Chart.axis(scale.unit(), peak / scale.divisor() * 1.1),
        traces.toArray(Trace[]::new));
  }

  private static void add(
      MemoryTimeline timeline, boolean inFull, Quantity.Scale scale, List<Trace> traces) {
    String format = timeline.format().label();
    String round = ", round " + (timeline.round() + 1);
    for (List<MemoryTimeline.Tick> stretch : timeline.stretches()) {
      if (timeline.fileKnown() || !inFull) {
        String what = timeline.fileKnown() ? " with mapped files" : " private";
        String name = format + what + round;
        traces.add(total(timeline, stretch, scale, inFull ? 1.5 : 0.75, name));
      }
      if (inFull) {
        traces.add(privateOnly(timeline, stretch, scale, format + " private" + round));
      }
    }
  }

  private static String of(MemoryHistory.Panel panel) {
    int rounds = panel.rounds().size();
    return panel.format().label() + (rounds == 1 ? " 1 round" : " " + rounds + " rounds");
  }

  private static Trace total(
      MemoryTimeline timeline,
      List<MemoryTimeline.Tick> stretch,
      Quantity.Scale scale,
      double width,
      String name) {
    double[] y = stretch.stream().mapToDouble(t -> t.total() / scale.divisor()).toArray();
    Line line =
        Line.builder().color(timeline.format().color()).width(width).dash(Line.Dash.DOT).build();
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
