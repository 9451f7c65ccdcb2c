package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/models/load}: its body, and what its answer says. */
final class LoadReply {
  private LoadReply() {}

  /**
   * @param withParallel false for a server that refuses the key: LM Studio documents none
   */
  static ObjectNode body(LoadRequest request, boolean withParallel) {
    ObjectNode body = Json.newObject();
    body.put("model", request.model());
    if (request.contextLength() != null) {
      body.put("context_length", request.contextLength());
    }
    if (withParallel && request.parallel() != null) {
      body.put("parallel", request.parallel());
    }
    body.put("echo_load_config", true);
    return body;
  }

  /** Whether the refusal is about the key {@code parallel}. */
  static boolean refusesParallel(HttpReply reply) {
    ErrorBody error = reply.error();
    return reply.status() == 400
        && error != null
        && error.is("unrecognized_keys")
        && error.message().contains("'parallel'");
  }

  /** The instance, with the settings the server echoed; null when it does not say loaded. */
  static @Nullable LoadedInstance instance(JsonNode reply) {
    String id = Json.text(reply, "instance_id");
    if (id == null || !"loaded".equals(Json.text(reply, "status"))) {
      return null;
    }
    Double seconds = Json.number(reply, "load_time_seconds");
    return ModelsReply.instance(id, seconds, Json.at(reply, "load_config"), reply);
  }
}
