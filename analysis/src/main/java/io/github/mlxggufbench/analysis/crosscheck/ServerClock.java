package io.github.mlxggufbench.analysis.crosscheck;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a server said of its own times in one reply; null = not said.
 *
 * @param source who said it, and under what name
 * @param decodeTps tokens a second after the first
 * @param prefillMs from the start to the end of the prompt
 * @param ttftMs to the first token, as the server saw it
 */
record ServerClock(
    String source,
    @Nullable Double decodeTps,
    @Nullable Double prefillMs,
    @Nullable Double ttftMs) {

  private static final double MS_PER_SECOND = 1000;

  /** llama.cpp's {@code timings} or LM Studio's {@code stats}; null when it is neither. */
  static @Nullable ServerClock of(JsonNode stats) {
    if (stats.has("prompt_ms") || stats.has("predicted_per_second")) {
      return new ServerClock(
          "llama.cpp timings",
          positive(stats, "predicted_per_second"),
          positive(stats, "prompt_ms"),
          null);
    }
    if (stats.has("tokens_per_second") || stats.has("time_to_first_token_seconds")) {
      Double seconds = positive(stats, "time_to_first_token_seconds");
      return new ServerClock(
          "LM Studio stats",
          positive(stats, "tokens_per_second"),
          positive(stats, "prompt_processing_ms"),
          seconds == null ? null : seconds * MS_PER_SECOND);
    }
    return null;
  }

  /** A server writes 0 where it measured nothing. */
  private static @Nullable Double positive(JsonNode stats, String field) {
    double value = stats.path(field).asDouble(0);
    return value > 0 ? value : null;
  }
}
