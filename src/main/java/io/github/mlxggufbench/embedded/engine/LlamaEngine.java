package io.github.mlxggufbench.embedded.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.engine.Catalogue.Model;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** llama.cpp's own server, from the xllamacpp wheel, for a GGUF file. */
final class LlamaEngine implements EngineKind {
  /** LM Studio's own; the model's maximum could need more memory than there is. */
  private static final int DEFAULT_CONTEXT_LENGTH = 4096;

  @Override
  public String launcher() {
    return "llama_engine.py";
  }

  @Override
  public List<String> arguments(Model model, LoadConfig asked, EngineSettings settings) {
    Integer max = model.facts().maxContextLength();
    int fallback = max == null ? DEFAULT_CONTEXT_LENGTH : Math.min(max, DEFAULT_CONTEXT_LENGTH);
    Integer contextLength = asked.contextLength();
    return List.of(
        "--context-length",
        String.valueOf(contextLength == null ? fallback : contextLength),
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
  public LoadConfig inForce(Engine.Listening engine, Model model, LoadConfig asked)
      throws IOException {
    try (EngineReply reply = EngineReply.get(engine.url().resolve("/props"))) {
      JsonNode props = reply.json();
      JsonNode contextLength = props.path("default_generation_settings").path("n_ctx");
      return new LoadConfig(
          contextLength.isInt() ? contextLength.intValue() : null,
          props.path("total_slots").asInt(asked.parallel()));
    }
  }
}
