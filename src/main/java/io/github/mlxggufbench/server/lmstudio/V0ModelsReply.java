package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.LoadSettings;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code GET /api/v0/models}. It says neither sizes nor parameter counts, and of a loaded
 * model only its context; an instance is called as its model.
 */
final class V0ModelsReply {
  private V0ModelsReply() {}

  /** Null when the reply is no list of models. */
  static @Nullable List<ModelInfo> models(JsonNode reply) {
    JsonNode data = Json.at(reply, "data");
    if (!data.isArray()) {
      return null;
    }
    List<ModelInfo> models = new ArrayList<>();
    for (JsonNode model : data) {
      String id = Json.text(model, "id");
      if (id != null) {
        models.add(model(id, model));
      }
    }
    return List.copyOf(models);
  }

  private static ModelInfo model(String id, JsonNode model) {
    return new ModelInfo(
        id,
        Json.text(model, "publisher"),
        null,
        Json.text(model, "compatibility_type"),
        Json.text(model, "arch"),
        Json.text(model, "quantization"),
        null,
        null,
        null,
        Json.count(model, "max_context_length"),
        null,
        "loaded".equals(Json.text(model, "state"))
            ? List.of(instance(id, Json.count(model, "loaded_context_length")))
            : List.of());
  }

  static LoadedInstance instance(String id, @Nullable Integer contextLength) {
    LoadSettings settings = new LoadSettings(contextLength, null, null, null, null, null);
    return new LoadedInstance(id, null, settings, List.of());
  }
}
