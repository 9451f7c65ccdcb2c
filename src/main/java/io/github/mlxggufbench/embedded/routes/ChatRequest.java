package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to {@code /api/v1/chat}.
 *
 * @param contextLength for the load, should this request cause one
 * @param completion the same request as a streamed chat completion
 */
record ChatRequest(
    String model, boolean stream, @Nullable Integer contextLength, ObjectNode completion) {
  private static final List<String> SAMPLING =
      List.of("temperature", "top_p", "top_k", "min_p", "repeat_penalty");

  /** Known to LM Studio, not served here: refused rather than ignored. */
  private static final List<String> NOT_SERVED =
      List.of("reasoning", "integrations", "previous_response_id");

  private static final Set<String> KEYS =
      Set.of(
          "model",
          "input",
          "system_prompt",
          "stream",
          "store",
          "max_output_tokens",
          "context_length",
          "temperature",
          "top_p",
          "top_k",
          "min_p",
          "repeat_penalty",
          "reasoning",
          "integrations",
          "previous_response_id");

  static ChatRequest of(ObjectNode body) throws ApiError {
    Call.onlyKeys(body, KEYS);
    for (String key : NOT_SERVED) {
      if (body.hasNonNull(key)) {
        throw ApiError.invalid(
            "The embedded server does not support \"" + key + "\"", key, "invalid_value");
      }
    }
    ObjectNode completion = JsonNodeFactory.instance.objectNode();
    ArrayNode messages = completion.putArray("messages");
    if (body.path("system_prompt").isTextual()) {
      messages.addObject().put("role", "system").set("content", body.get("system_prompt"));
    }
    messages.addObject().put("role", "user").put("content", text(body.path("input")));
    completion.put("stream", true).put("return_progress", true);
    completion.putObject("stream_options").put("include_usage", true);
    for (String key : SAMPLING) {
      if (body.hasNonNull(key)) {
        completion.set(key, body.get(key));
      }
    }
    Integer maxTokens = Call.positive(body, "max_output_tokens");
    if (maxTokens != null) {
      completion.put("max_tokens", maxTokens);
    }
    return new ChatRequest(
        Call.required(body, "model"),
        body.path("stream").asBoolean(),
        Call.positive(body, "context_length"),
        completion);
  }

  /** The input's text: a string, or the texts of a list of messages. */
  private static String text(JsonNode input) throws ApiError {
    if (input.isTextual()) {
      return input.textValue();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : input) {
      String type = part.path("type").asText();
      if (!part.path("content").isTextual() || !Set.of("message", "text").contains(type)) {
        throw ApiError.invalid("\"input\" must be text", "input", "invalid_value");
      }
      text.append(text.isEmpty() ? "" : "\n").append(part.path("content").textValue());
    }
    if (text.isEmpty()) {
      throw ApiError.invalid("\"input\" is required", "input", "missing_required_parameter");
    }
    return text.toString();
  }
}
