package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.engine.Catalogue.Model;
import io.github.mlxggufbench.embedded.engine.Instance;
import io.github.mlxggufbench.embedded.modelfile.ModelFacts;
import java.util.List;

/**
 * Models in the shapes of LM Studio's lists. Beyond LM Studio: {@code path} and {@code parameters}
 * (exact count) of a model; {@code path}, {@code engine} and {@code engine_pids} of an instance.
 */
final class ModelJson {

  private ModelJson() {}

  static ObjectNode v1(Model model, List<Instance> instances) {
    ModelFacts facts = model.facts();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "llm").put("publisher", model.entry().publisher()).put("key", model.key());
    json.put("display_name", facts.name() == null ? model.key() : facts.name());
    json.put("architecture", facts.architecture());
    if (facts.quantization() == null) {
      json.putNull("quantization");
    } else {
      json.putObject("quantization")
          .put("name", facts.quantization())
          .put("bits_per_weight", facts.bitsPerWeight());
    }
    json.put("size_bytes", facts.sizeBytes()).put("params_string", facts.parametersText());
    ArrayNode loaded = json.putArray("loaded_instances");
    instances.forEach(each -> loaded.add(instance(each)));
    json.put("max_context_length", facts.maxContextLength());
    json.put("format", model.entry().format()).putNull("description");
    json.put("path", model.entry().path().toString());
    return json.put("parameters", facts.parameters());
  }

  private static ObjectNode instance(Instance instance) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", instance.id());
    json.set("config", config(instance));
    return engine(json, instance);
  }

  /** The answer to a load. */
  static ObjectNode loaded(Instance instance, boolean withConfig) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "llm").put("instance_id", instance.id());
    json.put("load_time_seconds", instance.loadSeconds()).put("status", "loaded");
    if (withConfig) {
      json.set("load_config", config(instance));
    }
    return engine(json, instance);
  }

  private static ObjectNode config(Instance instance) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("context_length", instance.config().contextLength())
        .put("parallel", instance.config().parallel());
  }

  private static ObjectNode engine(ObjectNode json, Instance instance) {
    json.put("path", instance.model().entry().path().toString());
    json.set("engine", instance.listening().toJson());
    ArrayNode pids = json.putArray("engine_pids");
    instance.engine().pids().forEach(pids::add);
    return json;
  }

  static ObjectNode v0(Model model, List<Instance> instances) {
    ModelFacts facts = model.facts();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", model.key()).put("object", "model").put("type", "llm");
    json.put("publisher", model.entry().publisher()).put("arch", facts.architecture());
    json.put("compatibility_type", model.entry().format());
    json.put("quantization", facts.quantization());
    json.put("state", instances.isEmpty() ? "not-loaded" : "loaded");
    json.put("max_context_length", facts.maxContextLength());
    if (!instances.isEmpty()) {
      json.put("loaded_context_length", instances.get(0).config().contextLength());
    }
    return json;
  }

  static ObjectNode openAi(Model model) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", model.key())
        .put("object", "model")
        .put("owned_by", "organization_owner");
  }
}
