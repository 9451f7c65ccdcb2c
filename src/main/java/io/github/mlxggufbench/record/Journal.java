package io.github.mlxggufbench.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code journal.jsonl}: what happened, one event a line, by both the runner and the measuring JVM.
 */
public final class Journal {
  private final JsonLines lines;

  public Journal(RunDirectory directory) {
    lines = new JsonLines(directory.journal());
  }

  /** An event of the run as a whole. */
  public void event(String name, Map<String, ?> fields) {
    ObjectNode line = stamped(name);
    fields.forEach((key, value) -> line.set(key, Json.MAPPER.valueToTree(value)));
    lines.append(line);
  }

  /** An event of one round. */
  public void event(String name, PlannedRound planned, int attempt, Map<String, ?> fields) {
    ObjectNode line = stamped(name);
    line.setAll((ObjectNode) Json.MAPPER.valueToTree(planned));
    line.put("attempt", attempt);
    fields.forEach((key, value) -> line.set(key, Json.MAPPER.valueToTree(value)));
    lines.append(line);
  }

  /** The events so far. */
  public List<ObjectNode> read() throws IOException {
    return lines.read();
  }

  private static ObjectNode stamped(String name) {
    return Json.MAPPER
        .createObjectNode()
        .put("event", name)
        .put("at", Json.wallClock(Instant.now()))
        .put("t_ns", System.nanoTime());
  }
}
