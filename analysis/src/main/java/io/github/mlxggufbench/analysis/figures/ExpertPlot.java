package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import io.github.mlxggufbench.analysis.summary.ExpertFinding.Domain;
import io.github.mlxggufbench.analysis.summary.ExpertFinding.Layer;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which experts a build's router chose: a panel a domain, a row a layer, a column an expert, tinted
 * by how far its share is from the even one; beside them how far the domains are apart, and the
 * noise that they must exceed.
 */
public final class ExpertPlot {

  private static final double WIDTH = 860;
  private static final double HEAD = 92;
  private static final double LEFT = 110;
  private static final double APART = 650;
  private static final double RIGHT = 840;
  private static final double GAP = 14;
  private static final double TITLE = 30;
  private static final double FOOT = 30;

  private final Svg svg;
  private final double panel;
  private final double row;
  private final LinearAxis apart;

  private ExpertPlot(Svg svg, double panel, double row, LinearAxis apart) {
    this.svg = svg;
    this.panel = panel;
    this.row = row;
    this.apart = apart;
  }

  /** The picture as an SVG document; empty where no routing was read. */
  public static Optional<String> of(PairSummary pair, String id) {
    List<ExpertFinding> findings =
        pair.experts().stream().filter(f -> !domains(f).isEmpty()).toList();
    if (findings.isEmpty()) {
      return Optional.empty();
    }
    int columns = findings.stream().mapToInt(f -> domains(f).size()).max().orElse(1);
    int layers = findings.stream().mapToInt(f -> f.layers().size()).max().orElse(1);
    double row = Math.max(5, Math.min(18, 320.0 / layers));
    double height = HEAD;
    for (ExpertFinding finding : findings) {
      height += TITLE + finding.layers().size() * row + FOOT;
    }
    String title = pair.name() + ": which experts are chosen";
    ExpertPlot plot =
        new ExpertPlot(
            new Svg(id, WIDTH, height, title, description(findings)),
            (APART - 24 - LEFT - (columns - 1) * GAP) / columns,
            row,
            LinearAxis.fromZero(largest(findings) * 1.1, "bit", APART, RIGHT));
    plot.head(title, findings.get(0));
    double top = HEAD;
    for (ExpertFinding finding : findings) {
      plot.build(finding, top);
      top += TITLE + finding.layers().size() * row + FOOT;
    }
    return Optional.of(plot.svg.finish());
  }

  private static SortedSet<String> domains(ExpertFinding finding) {
    SortedSet<String> domains = new TreeSet<>();
    finding.layers().forEach(l -> domains.addAll(l.domains().keySet()));
    return domains;
  }

  private static double largest(List<ExpertFinding> findings) {
    return findings.stream()
        .flatMap(f -> f.layers().stream())
        .mapToDouble(l -> Math.max(finite(l.meanJsd()), finite(l.jsdNullMean())))
        .max()
        .orElse(0);
  }

  private static String description(List<ExpertFinding> findings) {
    StringBuilder text = new StringBuilder();
    for (ExpertFinding finding : findings) {
      text.append(label(finding))
          .append(": ")
          .append(finding.layers().size())
          .append(" layers, domains ")
          .append(String.join(", ", domains(finding)))
          .append(", read from ")
          .append(finding.source())
          .append(". ");
    }
    return text.toString().strip();
  }

  private static String label(ExpertFinding finding) {
    return Format.of(finding.format()).map(Format::label).orElse(finding.format());
  }

  private static String color(ExpertFinding finding) {
    return Format.of(finding.format()).map(Format::color).orElse(Svg.INK);
  }

  private void head(String title, ExpertFinding any) {
    svg.text(20, 32, Label.cut(title, 85), TextStyle.TITLE);
    svg.text(
        20,
        54,
        "a row is a layer, a column an expert; white = its even share, "
            + Quantity.percent(1.0 / Math.max(1, any.experts())),
        TextStyle.MUTED);
    svg.rect(20, 66, 14, 12, color(any), 0.8).text(40, 77, "chosen more often", TextStyle.NOTE);
    svg.rect(166, 66, 14, 12, Svg.INK, 0.5).text(186, 77, "less often", TextStyle.NOTE);
    svg.text(APART, 54, "how far apart, bits", TextStyle.MUTED);
    svg.line(APART + 7, 65, APART + 7, 79, Svg.INK, 2);
    svg.text(APART + 20, 77, "by chance", TextStyle.NOTE);
    svg.rect(APART + 92, 66, 14, 12, color(any)).text(APART + 112, 77, "beyond it", TextStyle.NOTE);
  }

  private void build(ExpertFinding finding, double top) {
    String color = color(finding);
    double first = top + TITLE;
    double reach = reach(finding);
    svg.text(20, first - 8, label(finding), TextStyle.STRONG.in(color));
    double left = LEFT;
    for (String domain : domains(finding)) {
      svg.text(left, first - 8, Label.cut(domain, (int) (panel / 7)), TextStyle.MUTED);
      double y = first;
      for (Layer layer : finding.layers()) {
        Domain shares = layer.domains().get(domain);
        if (shares != null) {
          layer(shares.share(), left, y, color, reach);
        }
        y += row;
      }
      svg.frame(left, first, panel, y - first, Svg.RULE);
      left += panel + GAP;
    }
    double bottom = first + finding.layers().size() * row;
    layerNumbers(finding.layers(), first);
    scale(reach, bottom, finding);
    divergences(finding, first, bottom, color);
  }

  /** As many numbers as have room. */
  private void layerNumbers(List<Layer> layers, double first) {
    int step = (int) Math.ceil(14 / row);
    for (int i = 0; i < layers.size(); i += step) {
      double y = first + i * row + row / 2 + 4;
      svg.text(LEFT - 8, y, "layer " + layers.get(i).layer(), TextStyle.NOTE.ending());
    }
  }

  private void scale(double reach, double bottom, ExpertFinding finding) {
    String most = Quantity.shortest(1 + reach);
    svg.text(
        LEFT,
        bottom + 17,
        "darkest: " + most + "× the even share; read from " + Label.cut(finding.source(), 50),
        TextStyle.NOTE);
  }

  private void layer(List<Double> shares, double left, double y, String color, double reach) {
    double width = panel / shares.size();
    for (int expert = 0; expert < shares.size(); expert++) {
      double off = finite(shares.get(expert)) * shares.size() - 1;
      double strength = Math.min(1, Math.abs(off) / reach);
      if (strength > 0.01) {
        double x = left + expert * width;
        svg.rect(x, y, width, row, off > 0 ? color : Svg.INK, off > 0 ? strength : strength * 0.6);
      }
    }
  }

  private void divergences(ExpertFinding finding, double first, double bottom, String color) {
    for (double tick : apart.ticks(3)) {
      svg.line(apart.at(tick), first, apart.at(tick), bottom, Svg.RULE, 0.5);
      svg.text(apart.at(tick), bottom + 17, apart.mark(tick), TextStyle.NOTE.centred());
    }
    double y = first;
    for (Layer layer : finding.layers()) {
      double width = apart.at(finite(layer.meanJsd())) - APART;
      double height = Math.max(2, row - 4);
      if (width > 0) {
        boolean beyond = Boolean.TRUE.equals(layer.specialised());
        svg.rect(APART, y + (row - height) / 2, width, height, beyond ? color : Svg.RULE);
      }
      if (layer.jsdNullMean() != null) {
        double x = apart.at(finite(layer.jsdNullMean()));
        svg.line(x, y + 1, x, y + row - 1, Svg.INK, 2);
      }
      y += row;
    }
    svg.line(APART, first, APART, bottom, Svg.INK, 1);
  }

  /** How far the share furthest from the even one is from it, in even shares. */
  private static double reach(ExpertFinding finding) {
    return finding.layers().stream()
        .flatMap(l -> l.domains().values().stream())
        .flatMapToDouble(
            d -> d.share().stream().mapToDouble(s -> Math.abs(finite(s) * d.share().size() - 1)))
        .max()
        .stream()
        .filter(m -> m > 0)
        .findFirst()
        .orElse(1);
  }

  private static double finite(@Nullable Double value) {
    return value != null && Double.isFinite(value) ? value : 0;
  }
}
