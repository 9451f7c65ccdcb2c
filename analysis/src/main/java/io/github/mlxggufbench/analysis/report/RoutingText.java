package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Format;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.notation.Quantity;
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

  private static final String NO_FILE =
      "no routing.jsonl of this pair. LM Studio does not expose it; the builds' files must be at"
          + " hand.";

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
    double shown = Math.floor(share * 100_000) / 1000;
    return Quantity.UNKNOWN.equals(Quantity.number(share))
        ? Quantity.UNKNOWN
        : String.format(Locale.ROOT, "%.3f", shown).replaceAll("\\.?0+$", "") + " %";
  }

  /** Why builds whose routing was asked for show none; empty when nothing is missing. */
  static String missing(PairSummary pair, List<RunDirectory> runs) {
    boolean asked =
        pair.metrics().stream().anyMatch(m -> m.benchmark().startsWith("ExpertActivation."));
    List<String> without =
        Arrays.stream(Format.values())
            .filter(f -> pair.experts().stream().noneMatch(e -> e.format().equals(f.id())))
            .map(Format::label)
            .toList();
    if (!asked || without.isEmpty()) {
      return "";
    }
    String builds = without.size() == 1 ? " of the " + without.get(0) + " build" : "";
    List<String> reasons = reasons(pair.name(), runs);
    return "Expert routing%s is unknown: %s"
        .formatted(builds, reasons.isEmpty() ? NO_FILE : String.join("; ", reasons) + ".");
  }

  /** Those that name the pair, else all of them. */
  private static List<String> reasons(String pair, List<RunDirectory> runs) {
    List<String> all =
        runs.stream()
            .flatMap(run -> run.manifest().warnings().stream())
            .filter(w -> w.path("code").asText().equals("routing_unknown"))
            .map(w -> w.path("text").asText().strip().replaceAll("\\.$", ""))
            .distinct()
            .toList();
    List<String> own = all.stream().filter(text -> text.contains(pair)).toList();
    return own.isEmpty() ? all : own;
  }
}
