package io.github.mlxggufbench.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.Format;

/** {@code routing.jsonl}: one line per build, document and layer. */
public final class RoutingLog {
  private final JsonLines lines;

  public RoutingLog(RunDirectory directory) {
    lines = new JsonLines(directory.routing());
  }

  /**
   * Adds a layer.
   *
   * @param routing its own fields, as data
   */
  public void append(String pair, Format format, Object routing) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("pair", pair).put("format", format.id());
    line.setAll((ObjectNode) Json.MAPPER.valueToTree(routing));
    lines.append(line);
  }
}
