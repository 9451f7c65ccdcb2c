package io.github.mlxggufbench.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** llama.cpp's own server, from the xllamacpp wheel, for a GGUF file. */
final class LlamaEngine implements EngineKind {

  @Override
  public String launcher() {
    return "llama_engine.py";
  }

  @Override
  public List<String> arguments(int contextLength, EngineSettings settings) {
    return List.of(
        "--context-length",
        String.valueOf(contextLength),
        "--threads",
        String.valueOf(settings.threads()));
  }

  @Override
  public Map<String, String> environment(EngineSettings settings) {
    return Map.of();
  }

  @Override
  public void translate(ObjectNode request) {
    // LM Studio's names are llama.cpp's
  }

  @Override
  public LoadConfig inForce(
      Engine.Listening engine, LoadConfig asked, @Nullable Integer maxContextLength)
      throws IOException {
    try (EngineReply reply = EngineReply.get(engine.url().resolve("/props"))) {
      JsonNode props = reply.json();
      return new LoadConfig(
          props.path("default_generation_settings").path("n_ctx").asInt(asked.contextLength()),
          props.path("total_slots").asInt(asked.parallel()));
    }
  }
}
