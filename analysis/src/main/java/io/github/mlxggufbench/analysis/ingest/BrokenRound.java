package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A round that did not come out.
 *
 * @param end {@code void}: its requests were issued but count for nothing; {@code failed}: the
 *     journal says so; {@code missing}: the manifest alone does
 */
public record BrokenRound(RoundKey round, String end, String why) {

  static BrokenRound of(String end, JsonNode event) {
    return new BrokenRound(RoundKey.of(event), end, why(event));
  }

  private static String why(JsonNode json) {
    String why = json.path("why").asText("");
    return why.isEmpty() ? "no reason given" : why;
  }

  /** Those of the journal, then those that only the manifest's cells tell of. */
  static List<BrokenRound> of(Journal journal, Manifest manifest) {
    List<BrokenRound> all = new ArrayList<>(journal.brokenRounds());
    for (JsonNode cell : manifest.cells()) {
      for (JsonNode missing : cell.path("missing")) {
        RoundKey key = new RoundKey(Cell.of(cell), missing.path("round").asInt(), 0);
        BrokenRound round = new BrokenRound(key, "missing", why(missing));
        if (all.stream().noneMatch(known -> known.isOfSameRound(round))) {
          all.add(round);
        }
      }
    }
    return all;
  }

  private boolean isOfSameRound(BrokenRound other) {
    return round.cell().equals(other.round.cell()) && round.round() == other.round.round();
  }
}
