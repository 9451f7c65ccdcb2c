package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Memory over one round, a panel a build on the same axes: private bytes, the resident pages of
 * mapped files on top, the round's phases as bands behind.
 */
public final class MemoryPlot {

  private static final double WIDTH = 860;
  private static final double LEFT = 76;
  private static final double RIGHT = 840;
  private static final double HEAD = 116;
  private static final double PANEL = 180;
  private static final double GAP = 34;
  private static final double FOOT = 46;
  private static final String FILES =
      "mapped files: resident pages of the model's file and of libraries";

  private final Svg svg;
  private final LinearAxis time;
  private final double peak;

  private MemoryPlot(Svg svg, LinearAxis time, double peak) {
    this.svg = svg;
    this.time = time;
    this.peak = peak;
  }

  /** The picture as an SVG document. */
  public static String of(MemoryHistory history, String pair, String id) {
    List<MemoryTimeline> timelines = history.timelines();
    double height = HEAD + timelines.size() * (PANEL + GAP) - GAP + FOOT;
    double seconds = timelines.stream().mapToDouble(MemoryTimeline::seconds).max().orElse(0);
    double peak = timelines.stream().mapToDouble(MemoryTimeline::peak).max().orElse(0);
    String title = pair + ": memory over a round, " + history.workload().label();
    MemoryPlot plot =
        new MemoryPlot(
            new Svg(id, WIDTH, height, title, description(timelines)),
            LinearAxis.fromZero(seconds, "s", LEFT, RIGHT),
            peak * 1.2);
    plot.head(title, timelines);
    double top = HEAD;
    for (MemoryTimeline timeline : timelines) {
      plot.panel(timeline, top);
      top += PANEL + GAP;
    }
    plot.timeAxis(top - GAP);
    return plot.svg.finish();
  }

  private static String description(List<MemoryTimeline> timelines) {
    StringBuilder text = new StringBuilder();
    for (MemoryTimeline timeline : timelines) {
      text.append(timeline.format().label())
          .append(", round ")
          .append(timeline.round() + 1)
          .append(": peak ")
          .append(Quantity.of(timeline.peak(), "B"))
          .append(unknownPart(timeline))
          .append(", ")
          .append(Quantity.number(timeline.seconds()))
          .append(" s. ");
    }
    return text.toString().strip();
  }

  private static String unknownPart(MemoryTimeline timeline) {
    return timeline.fileKnown() ? "" : " (mapped files unknown)";
  }

  private void head(String title, List<MemoryTimeline> timelines) {
    svg.text(20, 32, Label.cut(title, 85), TextStyle.TITLE);
    double x = 20;
    for (MemoryTimeline timeline : timelines) {
      Format format = timeline.format();
      x = swatch(x, 46, format.color(), format.label() + " private");
      if (timeline.fileKnown()) {
        x = swatch(x, 46, format.tint(), format.label() + " mapped files");
      }
    }
    Set<String> phases = new TreeSet<>(PhaseTint.ORDER);
    timelines.forEach(t -> t.spans().forEach(s -> phases.add(s.phase())));
    x = 20;
    for (String phase : phases) {
      x = swatch(x, 68, PhaseTint.of(phase), phase);
    }
  }

  private double swatch(double x, double y, String fill, String label) {
    svg.rect(x, y, 14, 12, fill).frame(x, y, 14, 12, Svg.RULE);
    svg.text(x + 20, y + 11, label, TextStyle.NOTE);
    return x + 20 + label.length() * 6.6 + 16;
  }

  private void panel(MemoryTimeline timeline, double top) {
    LinearAxis memory = LinearAxis.fromZero(peak, "B", top + PANEL, top);
    for (MemoryTimeline.Span span : timeline.spans()) {
      double from = time.at(span.from());
      svg.rect(from, top, time.at(span.to()) - from, PANEL, PhaseTint.of(span.phase()));
    }
    for (double tick : memory.ticks(6)) {
      svg.line(LEFT, memory.at(tick), RIGHT, memory.at(tick), Svg.RULE, 0.5);
      svg.text(LEFT - 8, memory.at(tick) + 4, memory.mark(tick), TextStyle.NOTE.ending());
    }
    Format format = timeline.format();
    String name = format.label() + ", round " + (timeline.round() + 1) + unknownPart(timeline);
    svg.text(LEFT - 8, top - 6, memory.unit(), TextStyle.NOTE.ending());
    svg.text(LEFT + 4, top - 6, name, TextStyle.STRONG.in(format.color()));
    for (List<MemoryTimeline.Tick> stretch : timeline.stretches()) {
      areas(timeline, stretch, memory);
    }
    svg.line(LEFT, top + PANEL, RIGHT, top + PANEL, Svg.INK, 1);
  }

  private void areas(
      MemoryTimeline timeline, List<MemoryTimeline.Tick> stretch, LinearAxis memory) {
    Format format = timeline.format();
    if (timeline.fileKnown()) {
      area(stretch, format.tint(), memory, true);
    }
    area(stretch, format.color(), memory, false);
  }

  /** Steps, not slopes: between two samples nothing is known. */
  private void area(
      List<MemoryTimeline.Tick> stretch, String fill, LinearAxis memory, boolean total) {
    StringBuilder path = new StringBuilder();
    MemoryTimeline.Tick first = stretch.get(0);
    MemoryTimeline.Tick last = stretch.get(stretch.size() - 1);
    path.append('M').append(x(first)).append(' ').append(Svg.number(memory.at(0)));
    String height = "";
    for (MemoryTimeline.Tick tick : stretch) {
      String next = Svg.number(memory.at(total ? tick.total() : tick.privateOrZero()));
      if (!next.equals(height)) {
        path.append('H').append(x(tick)).append('V').append(next);
        height = next;
      }
    }
    path.append('H').append(x(last)).append('V').append(Svg.number(memory.at(0))).append('Z');
    svg.path(path.toString(), fill);
  }

  private String x(MemoryTimeline.Tick tick) {
    return Svg.number(time.at(tick.seconds()));
  }

  private void timeAxis(double y) {
    for (double tick : time.ticks(8)) {
      svg.line(time.at(tick), y, time.at(tick), y + 5, Svg.MUTED, 1);
      svg.text(time.at(tick), y + 20, time.mark(tick), TextStyle.NOTE.centred());
    }
    svg.text(20, y + 36, FILES, TextStyle.NOTE);
    svg.text(RIGHT, y + 36, "seconds since the round began", TextStyle.NOTE.ending());
  }
}
