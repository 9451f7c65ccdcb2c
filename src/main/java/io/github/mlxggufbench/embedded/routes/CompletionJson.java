package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.engine.Instance;
import io.github.mlxggufbench.embedded.modelfile.ModelFacts;
import java.util.UUID;

/** Whole completions in LM Studio's shapes. */
final class CompletionJson {

  private CompletionJson() {}

  /** An engine's own completion with the fields that LM Studio adds. */
  static ObjectNode openAi(Instance instance, ObjectNode engineReply) {
    if (engineReply.path("choices").path(0) instanceof ObjectNode choice) {
      if (!choice.has("logprobs")) {
        choice.putNull("logprobs");
      }
      if (choice.path("message") instanceof ObjectNode message) {
        JsonNode reasoning = message.remove("reasoning"); // MLX's name
        if (!message.has("reasoning_content")) {
          message.put("reasoning_content", reasoning == null ? "" : reasoning.asText());
        }
        if (!message.has("tool_calls")) {
          message.putArray("tool_calls");
        }
      }
    }
    engineReply.putObject("stats");
    return engineReply.put("system_fingerprint", instance.id());
  }

  static ObjectNode v0(Instance instance, Completion completion) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", "chatcmpl-" + UUID.randomUUID()).put("object", "chat.completion");
    json.put("created", System.currentTimeMillis() / 1000).put("model", instance.id());
    ObjectNode choice = json.putArray("choices").addObject().put("index", 0).putNull("logprobs");
    choice.put("finish_reason", completion.finishReason());
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    message.put("content", completion.text());
    if (!completion.reasoning().isEmpty()) {
      message.put("reasoning_content", completion.reasoning());
    }
    json.set("usage", completion.usage());
    json.set("stats", stats(completion));
    ModelFacts facts = instance.model().facts();
    json.putObject("model_info")
        .put("arch", facts.architecture())
        .put("quant", facts.quantization())
        .put("format", instance.model().entry().format())
        .put("context_length", instance.config().contextLength());
    ObjectNode runtime = instance.listening().toJson();
    runtime.putArray("supported_formats").add(instance.model().entry().format());
    json.set("runtime", runtime);
    return json;
  }

  private static ObjectNode stats(Completion completion) {
    ObjectNode stats = JsonNodeFactory.instance.objectNode();
    stats.put("tokens_per_second", completion.tokensPerSecond());
    stats.put("time_to_first_token", completion.secondsToFirstToken());
    stats.put("generation_time", completion.generationSeconds());
    String reason =
        switch (String.valueOf(completion.finishReason())) {
          case "stop" -> "eosFound";
          case "length" -> "maxPredictedTokensReached";
          case "tool_calls" -> "toolCalls";
          default -> "failed";
        };
    return stats.put("stop_reason", reason);
  }
}
