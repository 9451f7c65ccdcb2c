package io.github.mlxggufbench.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** {@code memory.jsonl}: one line per memory snapshot, at the phase boundaries of a round. */
public final class MemoryLog {
  private final JsonLines lines;

  public MemoryLog(RunDirectory directory) {
    lines = new JsonLines(directory.memory());
  }

  /**
   * Adds a snapshot.
   *
   * @param phase {@code baseline}, {@code loaded}, {@code before_request}, {@code after_request},
   *     {@code idle} or {@code recovered}
   * @param requestId the request the snapshot belongs to; null = none
   * @param reading the reading's own fields, as data
   */
  public void append(RoundContext round, String phase, @Nullable String requestId, Object reading) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.setAll((ObjectNode) Json.MAPPER.valueToTree(round.cell()));
    line.put("round", round.planned().round());
    line.put("attempt", round.attempt());
    line.put("phase", phase);
    line.put("request_id", requestId);
    line.setAll((ObjectNode) Json.MAPPER.valueToTree(reading));
    lines.append(line);
  }
}
