package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the journal says beyond the rows.
 *
 * @param voidRounds whose rows do not count
 * @param loads the {@code loaded} events, each naming its whole round
 * @param brokenRounds void and failed ones, in order
 */
record Journal(
    Set<RoundKey> voidRounds, List<JsonLines.Line> loads, List<BrokenRound> brokenRounds) {

  static Journal of(List<JsonLines.Line> events) {
    Set<RoundKey> voidRounds = new LinkedHashSet<>();
    List<JsonLines.Line> loads = new ArrayList<>();
    List<BrokenRound> broken = new ArrayList<>();
    Map<String, ObjectNode> rounds = new HashMap<>();
    for (JsonLines.Line line : events) {
      ObjectNode event = (ObjectNode) line.json();
      switch (event.path("event").asText()) {
        case "round_started" -> rounds.put(shortKey(event), event);
        case "loaded" -> loads.add(new JsonLines.Line(line.number(), whole(event, rounds)));
        case "round_void" -> {
          voidRounds.add(RoundKey.of(event));
          broken.add(BrokenRound.of("void", event));
        }
        case "round_failed" -> broken.add(BrokenRound.of("failed", event));
        default -> {}
      }
    }
    return new Journal(voidRounds, loads, broken);
  }

  /** A load event need not repeat the parameters and attempt of the round it stands in. */
  private static ObjectNode whole(ObjectNode loaded, Map<String, ObjectNode> rounds) {
    ObjectNode round = rounds.get(shortKey(loaded));
    ObjectNode whole = loaded.deepCopy();
    for (String field : List.of("params", "attempt")) {
      if (!whole.has(field) && round != null && round.has(field)) {
        whole.set(field, round.get(field));
      }
    }
    return whole;
  }

  private static String shortKey(JsonNode event) {
    return event.path("benchmark").asText()
        + "|"
        + event.path("pair").asText()
        + "|"
        + event.path("format").asText()
        + "|"
        + event.path("round").asText();
  }
}
