package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import io.github.mlxggufbench.analysis.summary.ExpertFinding.Domain;
import io.github.mlxggufbench.analysis.summary.ExpertFinding.Layer;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which experts a build's router chose: a panel a domain, a row a layer, a column an expert, the
 * darker the larger its share of the layer's selections.
 */
public final class ExpertPlot {

  private static final double WIDTH = 860;
  private static final double HEAD = 70;
  private static final double LEFT = 76;
  private static final double GAP = 16;
  private static final double TITLE = 26;
  private static final String LEGEND =
      "a row is a layer, a column an expert; the darker, the larger its share of the layer's"
          + " selections";

  private final Svg svg;
  private final double panel;
  private final double row;

  private ExpertPlot(Svg svg, double panel, double row) {
    this.svg = svg;
    this.panel = panel;
    this.row = row;
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
    double row = Math.max(4, Math.min(18, 320.0 / layers));
    double height = HEAD;
    for (ExpertFinding finding : findings) {
      height += TITLE + finding.layers().size() * row + GAP;
    }
    String title = pair.name() + ": which experts are chosen";
    ExpertPlot plot =
        new ExpertPlot(
            new Svg(id, WIDTH, height, title, description(findings)),
            (WIDTH - LEFT - 20 - (columns - 1) * GAP) / columns,
            row);
    plot.svg.text(20, 32, Label.cut(title, 85), TextStyle.TITLE);
    plot.svg.text(20, 54, LEGEND, TextStyle.MUTED);
    double top = HEAD;
    for (ExpertFinding finding : findings) {
      plot.build(finding, top);
      top += TITLE + finding.layers().size() * row + GAP;
    }
    return Optional.of(plot.svg.finish());
  }

  private static TreeSet<String> domains(ExpertFinding finding) {
    TreeSet<String> domains = new TreeSet<>();
    finding.layers().forEach(l -> domains.addAll(l.domains().keySet()));
    return domains;
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

  private void build(ExpertFinding finding, double top) {
    String color = Format.of(finding.format()).map(Format::color).orElse(Svg.INK);
    double first = top + TITLE;
    double max = max(finding);
    svg.text(20, first + 12, label(finding), TextStyle.STRONG.in(color));
    double left = LEFT;
    for (String domain : domains(finding)) {
      svg.text(left, first - 8, Label.cut(domain, 24), TextStyle.MUTED);
      double y = first;
      for (Layer layer : finding.layers()) {
        Domain shares = layer.domains().get(domain);
        if (shares != null) {
          layer(shares.share(), left, y, color, max);
        }
        y += row;
      }
      svg.frame(left, first, panel, y - first, Svg.RULE);
      left += panel + GAP;
    }
  }

  private void layer(List<Double> shares, double left, double y, String color, double max) {
    double width = panel / shares.size();
    for (int expert = 0; expert < shares.size(); expert++) {
      double strength = Math.min(1, shares.get(expert) / max);
      if (strength > 0.005) {
        svg.rect(left + expert * width, y, width, row, color, strength);
      }
    }
  }

  private static double max(ExpertFinding finding) {
    return finding.layers().stream()
        .flatMap(l -> l.domains().values().stream())
        .flatMap(d -> d.share().stream())
        .filter(Double::isFinite)
        .max(Double::compare)
        .filter(m -> m > 0)
        .orElse(1.0);
  }
}
