package io.github.mlxggufbench.embedded.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.engine.Catalogue.Model;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A model in memory.
 *
 * @param id what requests and replies call it: the model's key, from the second instance on with a
 *     number
 * @param config in force
 * @param loadSeconds from the start of the engine's process until it answered
 */
public record Instance(
    String id,
    Model model,
    Engine engine,
    Engine.Listening listening,
    LoadConfig config,
    double loadSeconds) {

  /** Sends a chat completion request, in LM Studio's names, to the engine. */
  public EngineReply complete(ObjectNode request) throws IOException {
    ObjectNode own = request.deepCopy().put("model", id);
    EngineKind.of(model.entry()).translate(own);
    return EngineReply.post(
        listening.url().resolve("/v1/chat/completions"),
        own.toString().getBytes(StandardCharsets.UTF_8));
  }
}
