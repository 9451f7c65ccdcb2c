package io.github.mlxggufbench.analysis.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where one build's model file was before its loads: {@code cold}, {@code warm}, {@code partly},
 * {@code unknown}.
 */
final class PageCacheStates {

  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private final SortedSet<Double> shares = new TreeSet<>();
  private final SortedSet<String> reasons = new TreeSet<>();

  /**
   * @param json {@code state}, {@code resident_share} (a fraction), {@code why}
   */
  void add(JsonNode json) {
    counts.merge(json.path("state").asText("unknown"), 1, Integer::sum);
    double share = json.path("resident_share").asDouble(Double.NaN);
    if (Double.isFinite(share)) {
      shares.add(share);
    }
    if (json.path("why").isTextual() && !json.path("why").asText().isBlank()) {
      reasons.add(json.path("why").asText());
    }
  }

  SortedSet<String> known() {
    SortedSet<String> known = new TreeSet<>(counts.keySet());
    known.remove("unknown");
    return known;
  }

  SortedSet<String> reasons() {
    return reasons;
  }

  /** {@code 3 warm (98–100 % resident)}; "–" without any load. */
  String text() {
    if (counts.isEmpty()) {
      return "–";
    }
    String states =
        counts.entrySet().stream()
            .map(c -> c.getValue() + " " + c.getKey())
            .collect(Collectors.joining(", "));
    return shares.isEmpty() ? states : states + " (" + range() + " resident)";
  }

  private String range() {
    String lo = String.format(Locale.ROOT, "%.0f", shares.first() * 100);
    String hi = String.format(Locale.ROOT, "%.0f", shares.last() * 100);
    return (lo.equals(hi) ? lo : lo + "–" + hi) + " %";
  }
}
