package io.github.mlxggufbench.analysis.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.Notice;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The warnings of {@code run.json}, gathered by code and remedy. */
final class Notices {

  private final Map<Kind, Set<String>> texts = new LinkedHashMap<>();
  private final Map<Kind, Integer> counts = new LinkedHashMap<>();

  private record Kind(String code, String remedy) {}

  static List<Notice> of(List<RunDirectory> runs) {
    Notices notices = new Notices();
    for (RunDirectory run : runs) {
      String place = runs.size() == 1 ? "" : run.name() + ": ";
      run.manifest().warnings().forEach(warning -> notices.add(place, warning));
    }
    return notices.texts.entrySet().stream()
        .map(kind -> notices.notice(kind.getKey(), kind.getValue()))
        .toList();
  }

  private void add(String place, JsonNode warning) {
    Kind kind =
        new Kind(
            warning.path("code").asText("warning"), sentence(warning.path("remedy").asText("")));
    texts
        .computeIfAbsent(kind, k -> new LinkedHashSet<>())
        .add(place + sentence(warning.path("text").asText(kind.code())));
    counts.merge(kind, 1, Integer::sum);
  }

  private Notice notice(Kind kind, Set<String> of) {
    return new Notice(kind.code(), List.copyOf(of), kind.remedy(), counts.getOrDefault(kind, 0));
  }

  /** Without the full stop that some have. */
  private static String sentence(String text) {
    return text.strip().replaceAll("\\.$", "");
  }
}
