package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.GenerationRequest;

/**
 * The body of {@code POST /v1/chat/completions}. Sampling is said in full, since each server has
 * defaults of its own (LM Studio: temperature 0.8, top_k 40, top_p 0.95, min_p 0.05, repeat penalty
 * 1.1), and it is greedy in each engine's terms: temperature 0, and the one likeliest token.
 *
 * <p>Left out on purpose: presence and frequency penalty, which LM Studio's MLX engine does not
 * have; and {@code repetition_penalty}, mlx_lm's own name, whose default 0 means off there, while 1
 * would run a penalty over each token's logits to no effect, at the cost of speed.
 */
final class ChatRequest {
  static final String V0 = "api/v0/chat/completions";

  private ChatRequest() {}

  static ObjectNode streaming(GenerationRequest request) {
    ObjectNode body = body(request);
    body.put("stream", true);
    body.putObject("stream_options").put("include_usage", true);
    return body;
  }

  /** One answer in one piece: the form in which v0 names its runtime. */
  static ObjectNode whole(GenerationRequest request) {
    return body(request).put("stream", false);
  }

  private static ObjectNode body(GenerationRequest request) {
    ObjectNode body = Json.newObject();
    body.put("model", request.instanceId());
    body.putArray("messages").addObject().put("role", "user").put("content", request.prompt());
    body.put("max_tokens", request.maxTokens());
    body.put("temperature", 0);
    body.put("top_p", 1);
    body.put("top_k", 1);
    body.put("min_p", 0);
    body.put("repeat_penalty", 1.0);
    body.put("seed", request.seed());
    return body;
  }
}
