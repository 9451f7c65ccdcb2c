package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What an answer in one piece amounts to: as a stream's, without any mark of a stream. When its
 * first token came nobody can know.
 */
record WholeAnswer(HttpReply reply) {

  Generation generation(TimedBody.Sent begun, long endNs, String askedModel, Secret secret) {
    JsonNode json = reply.json() == null ? Json.newObject() : reply.json();
    JsonNode choice = Json.at(json, "choices").path(0);
    JsonNode message = Json.at(choice, "message");
    JsonNode stats = Json.at(json, "stats");
    StreamOutcome outcome = outcome(json, choice, message, askedModel);
    String text = Json.text(message, "content");
    return new Generation(
        begun.at(),
        begun.ns(),
        new Generation.Marks(null, null, null, null, null, endNs - begun.ns()),
        counts(Json.at(json, "usage")),
        0,
        new long[0],
        Json.text(choice, "finish_reason"),
        outcome.outcome(),
        outcome.failureWithout(secret),
        Json.text(json, "model"),
        text == null ? "" : text,
        stats instanceof ObjectNode object && !object.isEmpty() ? object : null);
  }

  private StreamOutcome outcome(
      JsonNode json, JsonNode choice, JsonNode message, String askedModel) {
    ErrorBody error = reply.error();
    if (error != null) {
      Outcome outcome = reply.status() == 200 ? Outcome.ERROR_IN_STREAM : Outcome.HTTP_ERROR;
      return failed(outcome, error.type(), error.message());
    }
    if (reply.json() == null) {
      return failed(Outcome.ERROR_IN_STREAM, "invalid_json", "no JSON object: " + reply.text());
    }
    String model = Json.text(json, "model");
    if (model != null && !model.equalsIgnoreCase(askedModel)) {
      return failed(Outcome.WRONG_MODEL, null, "the reply is from model " + model);
    }
    if (Json.text(choice, "finish_reason") == null) {
      return failed(Outcome.TRUNCATED, null, "the reply has no finish reason");
    }
    return saysAnything(message)
        ? new StreamOutcome(Outcome.OK, null)
        : failed(Outcome.EMPTY, null, "finished without any text, reasoning or tool call");
  }

  private static boolean saysAnything(JsonNode message) {
    return isText(message, "content")
        || isText(message, "reasoning_content")
        || isText(message, "reasoning")
        || Json.at(message, "tool_calls").size() > 0;
  }

  private static boolean isText(JsonNode message, String name) {
    String text = Json.text(message, name);
    return text != null && !text.isEmpty();
  }

  private static Generation.Counts counts(JsonNode usage) {
    return new Generation.Counts(
        Json.count(usage, "prompt_tokens"),
        Json.count(usage, "completion_tokens"),
        Json.count(Json.at(usage, "completion_tokens_details"), "reasoning_tokens"),
        Json.count(Json.at(usage, "prompt_tokens_details"), "cached_tokens"));
  }

  private StreamOutcome failed(Outcome outcome, @Nullable String type, String message) {
    return new StreamOutcome(outcome, new Generation.Failure(reply.status(), type, message));
  }
}
