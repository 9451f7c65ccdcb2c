package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.LoadSettings;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code GET /api/v1/models}. Every field is optional but a model's {@code key} and an
 * instance's {@code id}: what has none cannot be asked for, and is left out. Beyond LM Studio's own
 * fields it knows those of the embedded server: a model's {@code path}, an instance's {@code
 * engine_pids} and {@code engine}.
 */
final class ModelsReply {
  private ModelsReply() {}

  static List<ModelInfo> models(JsonNode reply) {
    List<ModelInfo> models = new ArrayList<>();
    for (JsonNode model : Json.at(reply, "models")) {
      String key = Json.text(model, "key");
      if (key != null) {
        models.add(model(key, model));
      }
    }
    return List.copyOf(models);
  }

  /** The engine that the reply names for an instance; null when it names none. */
  static @Nullable EngineRuntime engine(JsonNode reply, String instanceId) {
    for (JsonNode model : Json.at(reply, "models")) {
      for (JsonNode instance : Json.at(model, "loaded_instances")) {
        if (instanceId.equals(Json.text(instance, "id"))) {
          return RuntimeReply.runtime(Json.at(instance, "engine"));
        }
      }
    }
    return null;
  }

  private static ModelInfo model(String key, JsonNode model) {
    JsonNode quantization = Json.at(model, "quantization");
    return new ModelInfo(
        key,
        Json.text(model, "publisher"),
        Json.text(model, "display_name"),
        Json.text(model, "format"),
        Json.text(model, "architecture"),
        Json.text(quantization, "name"),
        Json.number(quantization, "bits_per_weight"),
        Json.size(model, "size_bytes"),
        parameters(model),
        Json.count(model, "max_context_length"),
        Json.text(model, "path"),
        instances(Json.at(model, "loaded_instances")),
        Json.text(model, "type"),
        vision(Json.at(model, "capabilities")),
        variants(Json.at(model, "variants")));
  }

  private static @Nullable Boolean vision(JsonNode capabilities) {
    JsonNode vision = Json.at(capabilities, "vision");
    return vision.isBoolean() ? vision.booleanValue() : null;
  }

  private static List<String> variants(JsonNode variants) {
    List<String> keys = new ArrayList<>();
    variants.forEach(variant -> keys.add(variant.asText()));
    return List.copyOf(keys);
  }

  /**
   * The exact count where the server has it, as the embedded one does; else LM Studio's rounded
   * text.
   */
  private static @Nullable String parameters(JsonNode model) {
    Long exact = Json.size(model, "parameters");
    return exact == null ? Json.text(model, "params_string") : exact.toString();
  }

  private static List<LoadedInstance> instances(JsonNode loaded) {
    List<LoadedInstance> instances = new ArrayList<>();
    for (JsonNode instance : loaded) {
      String id = Json.text(instance, "id");
      if (id != null) {
        instances.add(instance(id, null, Json.at(instance, "config"), instance));
      }
    }
    return List.copyOf(instances);
  }

  /**
   * @param config the settings in force
   * @param holder the object that has {@code engine_pids}
   */
  static LoadedInstance instance(
      String id, @Nullable Double loadSeconds, JsonNode config, JsonNode holder) {
    List<Long> pids = new ArrayList<>();
    for (JsonNode pid : Json.at(holder, "engine_pids")) {
      if (pid.isIntegralNumber() && pid.longValue() > 0) {
        pids.add(pid.longValue());
      }
    }
    return new LoadedInstance(
        id,
        loadSeconds,
        settings(config),
        List.copyOf(pids),
        Json.count(holder, "remaining_ttl_seconds"));
  }

  private static LoadSettings settings(JsonNode config) {
    return new LoadSettings(
        Json.count(config, "context_length"),
        Json.count(config, "parallel"),
        Json.count(config, "eval_batch_size"),
        Json.bool(config, "flash_attention"),
        Json.bool(config, "offload_kv_cache_to_gpu"),
        Json.count(config, "num_experts"));
  }
}
