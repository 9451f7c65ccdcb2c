package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.EngineRuntime;
import org.jspecify.annotations.Nullable;

/** Reads {@code {name, version}}, as a v0 reply has it under {@code runtime}. */
final class RuntimeReply {
  private RuntimeReply() {}

  static @Nullable EngineRuntime runtime(JsonNode node) {
    String name = Json.text(node, "name");
    String version = Json.text(node, "version");
    return name == null || version == null ? null : new EngineRuntime(name, version);
  }
}
