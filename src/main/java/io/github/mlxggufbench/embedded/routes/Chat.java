package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.engine.EngineReply;
import io.github.mlxggufbench.embedded.engine.Instance;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One chat, from the request to its result; what came before an error stays in the result. */
final class Chat {
  private final String instanceId;
  private final Completion completion;
  private @Nullable Double loadSeconds;

  Chat(String instanceId) {
    this.instanceId = instanceId;
    this.completion = new Completion();
  }

  /** The load that this chat caused. */
  void loaded(double seconds) {
    loadSeconds = seconds;
  }

  /** Lets the instance answer. */
  void generate(Instance instance, ObjectNode request, ChatStream events)
      throws IOException, ApiError {
    events.promptStarts();
    completion.start();
    try (EngineReply reply = instance.complete(request)) {
      if (reply.status() != 200) {
        throw refused(reply.json().path("error"));
      }
      completion.read(reply.body(), events);
    } catch (IOException e) {
      if (instance.engine().ended()) {
        throw ApiError.crashed(instance);
      }
      throw e; // the client is gone
    }
    JsonNode error = completion.error();
    if (error != null) {
      throw refused(error);
    }
    if (completion.finishReason() == null && instance.engine().ended()) {
      throw ApiError.crashed(instance);
    }
  }

  private static ApiError refused(JsonNode engineError) {
    String message = engineError.path("message").asText(engineError.asText());
    return ApiError.of(400, "invalid_request", message, null, null);
  }

  /** LM Studio's result; a figure that is not known is left out. */
  ObjectNode result() {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("model_instance_id", instanceId);
    ArrayNode output = result.putArray("output");
    if (!completion.reasoning().isEmpty()) {
      output.addObject().put("type", "reasoning").put("content", completion.reasoning());
    }
    if (!completion.text().isEmpty()) {
      output.addObject().put("type", "message").put("content", completion.text());
    }
    ObjectNode stats = result.putObject("stats");
    JsonNode usage = completion.usage();
    if (usage != null) {
      stats.set("input_tokens", usage.path("prompt_tokens"));
      stats.set("total_output_tokens", usage.path("completion_tokens"));
    }
    if (completion.reasoning().isEmpty()) {
      stats.put("reasoning_output_tokens", 0);
    }
    putKnown(stats, "tokens_per_second", completion.tokensPerSecond());
    putKnown(stats, "time_to_first_token_seconds", completion.secondsToFirstToken());
    putKnown(stats, "model_load_time_seconds", loadSeconds);
    return result;
  }

  private static void putKnown(ObjectNode stats, String name, @Nullable Double value) {
    if (value != null) {
      stats.put(name, value);
    }
  }
}
