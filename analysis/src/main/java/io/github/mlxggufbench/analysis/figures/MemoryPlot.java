package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Memory over the rounds of a scenario, a panel a workload and build on the same axes. Of the first
 * round private bytes, the resident pages of mapped files on top and its phases as bands behind; of
 * the others their sum as a line.
 */
public final class MemoryPlot {

  private static final double WIDTH = 860;
  private static final double LEFT = 76;
  private static final double RIGHT = 840;
  private static final double HEAD = 116;
  private static final double TALL = 180;
  private static final double LOW = 104;
  private static final double GAP = 34;
  private static final double FOOT = 46;
  private static final String FILES =
      "mapped files: resident pages of the model's file and of libraries";

  private final Svg svg;
  private final LinearAxis time;
  private final double peak;
  private final double tall;

  private MemoryPlot(Svg svg, LinearAxis time, double peak, double tall) {
    this.svg = svg;
    this.time = time;
    this.peak = peak;
    this.tall = tall;
  }

  /** The picture as an SVG document. */
  public static String of(MemoryHistory history, String pair, String id) {
    List<MemoryHistory.Panel> panels = history.panels();
    List<MemoryTimeline> all = panels.stream().flatMap(p -> p.rounds().stream()).toList();
    double tall = panels.size() > 2 ? LOW : TALL;
    double height = HEAD + panels.size() * (tall + GAP) - GAP + FOOT;
    double seconds = all.stream().mapToDouble(MemoryTimeline::seconds).max().orElse(0);
    double peak = all.stream().mapToDouble(MemoryTimeline::peak).max().orElse(0);
    String title = pair + ": memory over a round, " + title(history);
    MemoryPlot plot =
        new MemoryPlot(
            new Svg(id, WIDTH, height, title, description(panels)),
            LinearAxis.fromZero(seconds, "s", LEFT, RIGHT),
            peak * 1.2,
            tall);
    plot.head(title, panels.stream().map(MemoryHistory.Panel::first).toList());
    double top = HEAD;
    for (MemoryHistory.Panel panel : panels) {
      plot.panel(panel, top);
      top += tall + GAP;
    }
    plot.timeAxis(top - GAP);
    return plot.svg.finish();
  }

  /** The workload, where there is only one. */
  private static String title(MemoryHistory history) {
    Workload first = history.panels().get(0).workload();
    boolean only = history.last().get(0).workload().equals(first);
    return only ? first.label() : history.scenario();
  }

  private static String description(List<MemoryHistory.Panel> panels) {
    StringBuilder text = new StringBuilder();
    for (MemoryHistory.Panel panel : panels) {
      for (MemoryTimeline timeline : panel.rounds()) {
        text.append(panel.format().label())
            .append(", ")
            .append(panel.workload().label())
            .append(", round ")
            .append(timeline.round() + 1)
            .append(": peak ")
            .append(Quantity.of(timeline.peak(), "B"))
            .append(unknownPart(timeline))
            .append(", ")
            .append(Quantity.number(timeline.seconds()))
            .append(" s. ");
      }
    }
    return text.toString().strip();
  }

  private static String unknownPart(MemoryTimeline timeline) {
    return timeline.fileKnown() ? "" : " (mapped files unknown: the samples do not hold them)";
  }

  private void head(String title, List<MemoryTimeline> timelines) {
    svg.text(20, 32, Label.cut(title, 85), TextStyle.TITLE);
    double x = 20;
    for (Format format : Format.values()) {
      List<MemoryTimeline> own = timelines.stream().filter(t -> t.format() == format).toList();
      x = own.isEmpty() ? x : swatch(x, 46, format.color(), format.label() + " private");
      if (own.stream().anyMatch(MemoryTimeline::fileKnown)) {
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

  private void panel(MemoryHistory.Panel panel, double top) {
    MemoryTimeline timeline = panel.first();
    LinearAxis memory = LinearAxis.fromZero(peak, "B", top + tall, top);
    for (MemoryTimeline.Span span : timeline.spans()) {
      double from = time.at(span.from());
      svg.rect(from, top, time.at(span.to()) - from, tall, PhaseTint.of(span.phase()));
    }
    for (double tick : memory.ticks(tall < TALL ? 3 : 6)) {
      svg.line(LEFT, memory.at(tick), RIGHT, memory.at(tick), Svg.RULE, 0.5);
      svg.text(LEFT - 8, memory.at(tick) + 4, memory.mark(tick), TextStyle.NOTE.ending());
    }
    Format format = panel.format();
    svg.text(LEFT - 8, top - 6, memory.unit(), TextStyle.NOTE.ending());
    svg.text(LEFT + 4, top - 6, Label.cut(name(panel), 90), TextStyle.STRONG.in(format.color()));
    for (List<MemoryTimeline.Tick> stretch : timeline.stretches()) {
      areas(timeline, stretch, memory);
    }
    for (MemoryTimeline other : panel.rounds().subList(1, panel.rounds().size())) {
      for (List<MemoryTimeline.Tick> stretch : other.stretches()) {
        svg.stroke(steps(stretch, memory, true), Svg.INK, 0.45, "none");
      }
    }
    svg.line(LEFT, top + tall, RIGHT, top + tall, Svg.INK, 1);
  }

  private String name(MemoryHistory.Panel panel) {
    String settings = tall < TALL ? panel.workload().settings() : "";
    int others = panel.rounds().size() - 1;
    String lines = others == 1 ? "; line: 1 more round" : "; lines: " + others + " more rounds";
    return panel.format().label()
        + settings
        + ", round "
        + (panel.first().round() + 1)
        + unknownPart(panel.first())
        + (others == 0 ? "" : lines);
  }

  private void areas(
      MemoryTimeline timeline, List<MemoryTimeline.Tick> stretch, LinearAxis memory) {
    Format format = timeline.format();
    if (timeline.fileKnown()) {
      area(stretch, format.tint(), memory, true);
    }
    area(stretch, format.color(), memory, false);
  }

  private void area(
      List<MemoryTimeline.Tick> stretch, String fill, LinearAxis memory, boolean total) {
    String ground = "V" + Svg.number(memory.at(0)) + "H" + x(stretch.get(0)) + "Z";
    svg.path(steps(stretch, memory, total) + ground, fill);
  }

  /** Steps, not slopes: between two samples nothing is known. */
  private String steps(List<MemoryTimeline.Tick> stretch, LinearAxis memory, boolean total) {
    StringBuilder path = new StringBuilder();
    String height = "";
    for (MemoryTimeline.Tick tick : stretch) {
      String next = Svg.number(memory.at(total ? tick.total() : tick.privateOrZero()));
      if (path.isEmpty()) {
        path.append('M').append(x(tick)).append(' ').append(next);
      } else if (!next.equals(height)) {
        path.append('H').append(x(tick)).append('V').append(next);
      }
      height = next;
    }
    return path.append('H').append(x(stretch.get(stretch.size() - 1))).toString();
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
