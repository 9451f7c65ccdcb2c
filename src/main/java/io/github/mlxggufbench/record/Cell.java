package io.github.mlxggufbench.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.config.Format;
import java.util.Map;

/**
 * What is repeated round by round and compared with its counterpart of the other format.
 *
 * @param benchmark {@code <Scenario>.<method>}
 * @param params JMH parameters beside pair and format
 */
public record Cell(String benchmark, String pair, Format format, Map<String, String> params) {

  /** Whether a line of the request log or the journal is of this cell. */
  public boolean matches(JsonNode line) {
    return line.path("benchmark").asText().equals(benchmark)
        && line.path("pair").asText().equals(pair)
        && line.path("format").asText().equals(format.id())
        && line.path("params").equals(Json.MAPPER.valueToTree(params));
  }

  /** The cell of this format with the same benchmark, pair and parameters. */
  public Cell in(Format other) {
    return new Cell(benchmark, pair, other, params);
  }

  /** The scenario's class name: the key of its section in {@code benchmark.yaml}. */
  public String scenario() {
    return benchmark.substring(0, benchmark.indexOf('.'));
  }
}
