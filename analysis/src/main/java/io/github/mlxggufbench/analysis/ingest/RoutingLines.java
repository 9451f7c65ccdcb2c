package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of {@code routing.jsonl} whose counts add up; each of the others costs a warning. */
final class RoutingLines {

  private RoutingLines() {}

  static List<JsonLines.Line> sound(List<JsonLines.Line> lines, InputWarnings warnings) {
    List<JsonLines.Line> sound = new ArrayList<>();
    for (JsonLines.Line line : lines) {
      String flaw = flaw(line.json());
      if (flaw == null) {
        sound.add(line);
      } else {
        warnings.line("routing.jsonl", line.number(), flaw + "; line skipped");
      }
    }
    return sound;
  }

  /** Every token chooses {@code experts_used} of {@code experts}, where both are known. */
  private static @Nullable String flaw(JsonNode json) {
    JsonNode counts = json.path("counts");
    int experts = json.path("experts").asInt();
    if (!counts.isArray() || counts.size() != experts || experts < 1) {
      return "counts: %d of them for %d experts".formatted(counts.size(), experts);
    }
    long sum = 0;
    for (JsonNode count : counts) {
      if (!count.isIntegralNumber() || count.longValue() < 0) {
        return "counts: expected whole numbers, found " + count;
      }
      sum += count.longValue();
    }
    JsonNode tokens = json.path("tokens");
    JsonNode used = json.path("experts_used");
    if (!tokens.isNumber() || !used.isNumber()) {
      return null;
    }
    long chosen = tokens.longValue() * used.intValue();
    return sum == chosen
        ? null
        : "counts: add up to %d, not to tokens × experts used = %d".formatted(sum, chosen);
  }
}
