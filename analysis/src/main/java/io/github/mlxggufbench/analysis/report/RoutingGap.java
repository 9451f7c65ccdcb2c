package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Format;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why builds whose expert routing was asked for show none. */
final class RoutingGap {

  private static final Set<String> CODES = Set.of("routing_unknown", "routing_failed");
  private static final String NO_FILE =
      "routing.jsonl holds nothing of it, and no warning of the run says why";

  private RoutingGap() {}

  /** One sentence a reason; empty when nothing is missing. */
  static String of(PairSummary pair, List<RunDirectory> runs) {
    if (pair.metrics().stream().noneMatch(m -> m.benchmark().startsWith("ExpertActivation."))) {
      return "";
    }
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Format format : Format.values()) {
      if (pair.experts().stream().noneMatch(e -> e.format().equals(format.id()))) {
        byReason
            .computeIfAbsent(reason(pair.name(), format, runs), r -> new ArrayList<>())
            .add(format.label());
      }
    }
    return byReason.entrySet().stream()
        .map(e -> "Expert routing%s is unknown: %s.".formatted(builds(e.getValue()), e.getKey()))
        .collect(Collectors.joining(" "));
  }

  private static String builds(List<String> labels) {
    return labels.size() == Format.values().length ? "" : " of the " + labels.get(0) + " build";
  }

  /** What the warnings say that begin with exactly the name of this build, or of its pair. */
  private static String reason(String pair, Format format, List<RunDirectory> runs) {
    List<String> starts = List.of(pair + " " + format.id() + ": ", pair + ": ");
    String reasons =
        runs.stream()
            .flatMap(run -> run.manifest().warnings().stream())
            .filter(w -> CODES.contains(w.path("code").asText()))
            .map(w -> w.path("text").asText())
            .flatMap(text ->
                starts.stream().filter(text::startsWith).map(s -> text.substring(s.length())))
            .map(text -> text.strip().replaceAll("\\.$", ""))
            .distinct()
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? NO_FILE : reasons;
  }
}
