package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is downloaded and what is loaded; keys match in any case, instance ids exactly. */
final class FakeModels {
  private final List<FakeModel> downloaded;
  private final List<FakeInstance> loaded = new ArrayList<>();

  FakeModels(List<FakeModel> downloaded) {
    this.downloaded = downloaded;
  }

  @Nullable FakeModel find(String key) {
    return downloaded.stream()
        .filter(model -> model.key().equalsIgnoreCase(key))
        .findFirst()
        .orElse(null);
  }

  boolean isKnown(String key) {
    return find(key) != null;
  }

  FakeModel known(String key) {
    return Objects.requireNonNull(find(key), key);
  }

  synchronized List<FakeInstance> instances() {
    return List.copyOf(loaded);
  }

  /** By id, else by the key of its model; null = none is loaded. */
  synchronized @Nullable FakeInstance loaded(String idOrKey) {
    FakeInstance byKey = null;
    for (FakeInstance instance : loaded) {
      if (instance.id().equals(idOrKey)) {
        return instance;
      }
      if (byKey == null && instance.model().key().equalsIgnoreCase(idOrKey)) {
        byKey = instance;
      }
    }
    return byKey;
  }

  /** One more instance, whether or not the model is loaded: LM Studio counts them up. */
  synchronized FakeInstance load(
      FakeModel model,
      @Nullable Integer context,
      @Nullable Integer parallel,
      @Nullable Integer ttl) {
    Integer fitted = model.fittedContext();
    int asked = context == null ? FakeInstance.DEFAULT_CONTEXT : context;
    FakeInstance instance =
        new FakeInstance(
            freeId(model.key()),
            model,
            fitted == null ? asked : fitted,
            parallel == null ? FakeInstance.DEFAULT_PARALLEL : parallel,
            ttl);
    loaded.add(instance);
    return instance;
  }

  private String freeId(String key) {
    String id = key;
    for (int n = 2; isTaken(id); n++) {
      id = key + ":" + n;
    }
    return id;
  }

  private boolean isTaken(String id) {
    return loaded.stream().anyMatch(instance -> instance.id().equals(id));
  }

  /** Whether there was one to remove. */
  synchronized boolean unload(String instanceId) {
    return loaded.removeIf(instance -> instance.id().equals(instanceId));
  }

  synchronized void unloadAll() {
    loaded.clear();
  }

  /** {@code GET /api/v1/models}. */
  ObjectNode list() {
    ObjectNode list = FakeJson.object();
    ArrayNode models = list.putArray("models");
    for (FakeModel model : downloaded) {
      ObjectNode entry = models.addObject();
      entry.put("type", "llm");
      entry.put("publisher", model.publisher());
      entry.put("key", model.key());
      entry.put("display_name", model.key());
      entry.put("architecture", model.architecture());
      entry
          .putObject("quantization")
          .put("name", model.quantization())
          .put("bits_per_weight", model.bits());
      entry.put("size_bytes", model.sizeBytes());
      entry.put("params_string", model.parameters());
      ArrayNode instances = entry.putArray("loaded_instances");
      instancesOf(model).forEach(instance -> instances.add(instance.listed()));
      entry.put("max_context_length", model.maxContextLength());
      entry.put("format", model.format());
      entry.putObject("capabilities").put("vision", false).put("trained_for_tool_use", true);
      entry.putNull("description");
    }
    return list;
  }

  /** {@code GET /api/v0/models}. */
  ObjectNode listV0() {
    ObjectNode list = FakeJson.object().put("object", "list");
    ArrayNode data = list.putArray("data");
    for (FakeModel model : downloaded) {
      List<FakeInstance> instances = instancesOf(model);
      ObjectNode entry = data.addObject();
      entry.put("id", model.key()).put("object", "model").put("type", "llm");
      entry.put("publisher", model.publisher()).put("arch", model.architecture());
      entry.put("compatibility_type", model.format());
      entry.put("quantization", model.quantization());
      entry.put("state", instances.isEmpty() ? "not-loaded" : "loaded");
      entry.put("max_context_length", model.maxContextLength());
      if (!instances.isEmpty()) {
        entry.put("loaded_context_length", instances.get(0).contextLength());
      }
    }
    return list;
  }

  /** {@code GET /v1/models}. */
  ObjectNode listOpenAi() {
    ObjectNode list = FakeJson.object().put("object", "list");
    ArrayNode data = list.putArray("data");
    for (FakeModel model : downloaded) {
      data.addObject()
          .put("id", model.key())
          .put("object", "model")
          .put("owned_by", "organization_owner");
    }
    return list;
  }

  private List<FakeInstance> instancesOf(FakeModel model) {
    return instances().stream().filter(instance -> instance.model().equals(model)).toList();
  }
}
