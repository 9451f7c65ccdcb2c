package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A round that the journal says did not come out.
 *
 * @param end {@code void}: its requests were issued but count for nothing; {@code failed}: it was
 *     never measured
 */
public record BrokenRound(RoundKey round, String end, String why) {

  static BrokenRound of(String end, JsonNode event) {
    String why = event.path("why").asText("");
    return new BrokenRound(RoundKey.of(event), end, why.isEmpty() ? "no reason given" : why);
  }
}
