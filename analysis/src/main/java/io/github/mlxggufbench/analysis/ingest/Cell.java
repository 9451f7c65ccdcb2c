package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is measured as one: a build under a benchmark with its parameters.
 *
 * @param benchmark {@code <Scenario>.<method>}
 * @param params further JMH parameters as {@link Params#text()}
 */
public record Cell(String benchmark, String pair, String format, String params) {

  /** The cell a journal event, plan entry or row names; empty text for a field that is absent. */
  public static Cell of(JsonNode json) {
    return new Cell(
        json.path("benchmark").asText(),
        json.path("pair").asText(),
        json.path("format").asText(),
        Params.of(json.path("params")).text());
  }
}
