package io.github.mlxggufbench.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.sse.SseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A chat stream read by the words of {@code results/README.md}, each event as a tree. What JSON
 * leaves open (an object that says a name twice) or what is no matter (white space that is none in
 * JSON) is {@link #isOpen}.
 */
final class PlainChat {
  private static final JsonMapper TREES =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String asked;
  private final StringBuilder text = new StringBuilder();
  private int chunks;
  private @Nullable String finishReason;
  private @Nullable String model;
  private @Nullable String otherModel;
  private Generation.Counts counts = new Generation.Counts(null, null, null, null);
  private boolean over;
  private boolean failed;
  private boolean open;

  private PlainChat(String asked) {
    this.asked = asked;
  }

  static PlainChat of(byte[] stream, String asked) {
    PlainChat plain = new PlainChat(asked);
    SseReading events = PlainSse.of(stream, Math.max(1, stream.length));
    for (SseEvent event : events.said()) {
      if (!plain.over && !event.event().equals(SseReading.COMMENT)) {
        plain.take(event);
      }
    }
    plain.failed |= !plain.over && events.problem() != null;
    return plain;
  }

  /** Whether more than one reading would be right. */
  boolean isOpen() {
    return open;
  }

  ChatReading reading() {
    return new ChatReading(outcome(), text.toString(), chunks, finishReason, shownModel(), counts);
  }

  private @Nullable String shownModel() {
    return otherModel != null ? otherModel : model;
  }

  private String outcome() {
    if (failed) {
      return "error_in_stream";
    } else if (otherModel != null) {
      return "wrong_model";
    } else if (finishReason == null) {
      return "truncated";
    }
    return chunks == 0 ? "empty" : "ok";
  }

  private void take(SseEvent event) {
    String data = event.data().replaceAll("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$", "");
    open |= !data.equals(event.data().strip());
    if (data.equals("[DONE]")) {
      over = true;
    } else if (!data.isEmpty()) {
      JsonNode json = tree(data);
      if (json == null
          || (!json.path("error").isMissingNode() && !json.path("error").isNull())
          || event.event().equals("error")) {
        failed = true;
        over = true;
      } else {
        chunk(json);
      }
    }
  }

  private @Nullable JsonNode tree(String data) {
    try {
      JsonNode json = TREES.readTree(data);
      return json.isObject() ? json : null;
    } catch (JsonProcessingException e) {
      open |= e.getOriginalMessage().startsWith("Duplicate");
      return null;
    }
  }

  private void chunk(JsonNode json) {
    JsonNode choice = json.path("choices").path(0);
    JsonNode delta = choice.path("delta");
    String visible = delta.path("content").asText("");
    boolean says = delta.path("content").isTextual() && !visible.isEmpty();
    if (says) {
      text.append(visible);
    }
    if (says
        || isText(delta.path("reasoning_content"))
        || isText(delta.path("reasoning"))
        || !delta.path("tool_calls").isEmpty()) {
      chunks++;
    }
    if (isText(choice.path("finish_reason"))) {
      finishReason = choice.path("finish_reason").asText();
    }
    if (isText(json.path("model"))) {
      model = json.path("model").asText();
      otherModel = model.equalsIgnoreCase(asked) ? otherModel : model;
    }
    if (json.path("usage").isObject()) {
      counts(json.path("usage"), json.path("timings"));
    }
  }

  private void counts(JsonNode usage, JsonNode timings) {
    Integer cached = count(usage.path("prompt_tokens_details"), "cached_tokens");
    counts =
        new Generation.Counts(
            count(usage, "prompt_tokens"),
            count(usage, "completion_tokens"),
            count(usage.path("completion_tokens_details"), "reasoning_tokens"),
            cached == null && timings.isObject() ? count(timings, "cache_n") : cached);
  }

  private static @Nullable Integer count(JsonNode object, String name) {
    JsonNode value = object.path(name);
    boolean counts = value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0;
    return counts && object.isObject() ? Integer.valueOf(value.asInt()) : null;
  }

  private static boolean isText(JsonNode node) {
    return node.isTextual() && !node.asText().isEmpty();
  }
}
