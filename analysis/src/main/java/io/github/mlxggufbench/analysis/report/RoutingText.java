package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import io.github.mlxggufbench.analysis.summary.ExpertFinding.Layer;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Expert routing in plain words; "specialised" only above the noise. */
final class RoutingText {

  private RoutingText() {}

  static List<String> of(PairSummary pair) {
    List<String> sentences = new ArrayList<>();
    for (ExpertFinding finding : pair.experts()) {
      sentences.add(build(finding));
    }
    pair.experts().stream().map(RoutingText::agreement).forEach(sentences::addAll);
    return sentences;
  }

  private static String build(ExpertFinding finding) {
    List<Layer> layers = finding.layers();
    List<Layer> specialised =
        layers.stream().filter(l -> Boolean.TRUE.equals(l.specialised())).toList();
    long untold = layers.stream().filter(l -> l.specialised() == null).count();
    String lead = finding.format().toUpperCase(Locale.ROOT) + ": ";
    if (untold == layers.size()) {
      return lead
          + "whether a layer is specialised cannot be told: it takes two domains or more of"
          + " two texts or more each.";
    }
    if (specialised.isEmpty()) {
      return lead
          + "no layer is specialised: the domains differ by no more than chance makes of"
          + " texts of this length.";
    }
    return lead
        + "%d of %d layers are specialised: in %s the domains use their experts differently, beyond"
            .formatted(specialised.size(), layers.size(), names(specialised))
        + " chance.";
  }

  private static String names(List<Layer> layers) {
    return layers.size() > 12
        ? "these"
        : (layers.size() == 1 ? "layer " : "layers ")
            + layers.stream().map(l -> "" + l.layer()).collect(Collectors.joining(", "));
  }

  private static List<String> agreement(ExpertFinding finding) {
    double[] shares =
        finding.layers().stream()
            .map(Layer::agreementWithGguf)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .toArray();
    if (shares.length == 0) {
      return List.of();
    }
    double mean = Arrays.stream(shares).average().orElseThrow();
    double lowest = Arrays.stream(shares).min().orElseThrow();
    return List.of(
        "Both builds read the same tokens: MLX made %s of the GGUF build's choices, %s in the layer"
                .formatted(percent(mean), percent(lowest))
            + " where they agree least.");
  }

  /** Never 100 % unless it is all. */
  private static String percent(double share) {
    double rounded = Math.round(share * 1000) / 10.0;
    double shown = share < 1 ? Math.min(rounded, 99.9) : rounded;
    return String.format(Locale.ROOT, "%.1f %%", shown);
  }
}
