package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.Generation;
import org.jspecify.annotations.Nullable;

/**
 * What one event of a chat stream says; null and empty = it does not say. One object serves all
 * events of a stream, one after the other.
 */
final class ChatChunk {
  /** Text of the answer. */
  final StringBuilder visible = new StringBuilder();

  /**
   * Whether it carries reasoning text: {@code reasoning_content} (LM Studio, llama.cpp) or {@code
   * reasoning} (mlx_lm).
   */
  boolean thinks;

  /** Whether it carries part of a tool call. */
  boolean callsTool;

  @Nullable String model;
  @Nullable String finishReason;
  @Nullable ErrorBody error;
  @Nullable JsonNode usage;

  /** llama.cpp's. */
  @Nullable JsonNode timings;

  /** LM Studio's. */
  @Nullable JsonNode stats;

  void clear() {
    visible.setLength(0);
    thinks = false;
    callsTool = false;
    model = null;
    finishReason = null;
    error = null;
    usage = null;
    timings = null;
    stats = null;
  }

  /** Whether at least one token came with it; a role or an empty delta is none. */
  boolean bearsToken() {
    return !visible.isEmpty() || thinks || callsTool;
  }

  /** Whether it says nothing but text of the answer, and perhaps the model. */
  boolean isOnlyText() {
    return !visible.isEmpty()
        && !thinks
        && !callsTool
        && finishReason == null
        && error == null
        && usage == null
        && timings == null
        && stats == null;
  }

  Generation.@Nullable Counts counts() {
    if (usage == null) {
      return null;
    }
    Integer cached = Json.count(Json.at(usage, "prompt_tokens_details"), "cached_tokens");
    return new Generation.Counts(
        Json.count(usage, "prompt_tokens"),
        Json.count(usage, "completion_tokens"),
        Json.count(Json.at(usage, "completion_tokens_details"), "reasoning_tokens"),
        cached == null && timings != null ? Json.count(timings, "cache_n") : cached);
  }

  /** The server's own figures, where it sent some. */
  @Nullable JsonNode serverStats() {
    JsonNode said = timings != null ? timings : stats;
    return said == null || said.isEmpty() ? null : said;
  }
}
