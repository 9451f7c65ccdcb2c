package io.github.mlxggufbench.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.config.Format;

/**
 * How many words of a cell's texts a build's tokenizer counts as a number of tokens: found in the
 * first round that needs it, and kept for the others. On record as the journal's event {@link
 * #EVENT}.
 *
 * @param tokens as asked
 * @param words found for them
 * @param counted by the server, of a prompt of so many words
 */
public record Calibration(Format format, int tokens, int words, int counted) {
  public static final String EVENT = "calibrated";

  /** As a line of the journal holds it. */
  public static Calibration of(JsonNode event) {
    return new Calibration(
        Format.of(event.path("format").asText()),
        event.path("tokens").asInt(),
        event.path("words").asInt(),
        event.path("counted").asInt());
  }
}
