package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.Generation;
import org.jspecify.annotations.Nullable;

/**
 * One event of a chat stream; null and empty = the event does not say.
 *
 * @param visible text of the answer
 * @param thinks whether it carries reasoning text: {@code reasoning_content} (LM Studio, llama.cpp)
 *     or {@code reasoning} (mlx_lm)
 * @param callsTool whether it carries part of a tool call
 * @param serverStats llama.cpp's {@code timings} or LM Studio's {@code stats}, where not empty
 */
record ChatChunk(
    @Nullable String model,
    String visible,
    boolean thinks,
    boolean callsTool,
    @Nullable String finishReason,
    Generation.@Nullable Counts counts,
    @Nullable JsonNode serverStats) {

  static ChatChunk of(JsonNode chunk) {
    JsonNode choice = Json.at(chunk, "choices").path(0);
    JsonNode delta = Json.at(choice, "delta");
    return new ChatChunk(
        nonEmpty(Json.text(chunk, "model")),
        content(delta, "content"),
        !content(delta, "reasoning_content").isEmpty() || !content(delta, "reasoning").isEmpty(),
        Json.at(delta, "tool_calls").size() > 0,
        nonEmpty(Json.text(choice, "finish_reason")),
        counts(chunk),
        stats(chunk));
  }

  /** Whether at least one token came with it; a role or an empty delta is none. */
  boolean bearsToken() {
    return !visible.isEmpty() || thinks || callsTool;
  }

  private static String content(JsonNode delta, String name) {
    String text = Json.text(delta, name);
    return text == null ? "" : text;
  }

  private static @Nullable String nonEmpty(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static Generation.@Nullable Counts counts(JsonNode chunk) {
    JsonNode usage = Json.at(chunk, "usage");
    if (!usage.isObject()) {
      return null;
    }
    Integer cached = Json.count(Json.at(usage, "prompt_tokens_details"), "cached_tokens");
    return new Generation.Counts(
        Json.count(usage, "prompt_tokens"),
        Json.count(usage, "completion_tokens"),
        Json.count(Json.at(usage, "completion_tokens_details"), "reasoning_tokens"),
        cached != null ? cached : Json.count(Json.at(chunk, "timings"), "cache_n"));
  }

  private static @Nullable JsonNode stats(JsonNode chunk) {
    JsonNode timings = Json.at(chunk, "timings");
    JsonNode stats = timings.isObject() ? timings : Json.at(chunk, "stats");
    return stats.isObject() && !stats.isEmpty() ? stats : null;
  }
}
