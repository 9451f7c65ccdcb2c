package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.engine.Catalogue;
import io.github.mlxggufbench.embedded.engine.Catalogue.Model;
import io.github.mlxggufbench.embedded.engine.EngineFailedException;
import io.github.mlxggufbench.embedded.engine.Instance;
import io.github.mlxggufbench.embedded.engine.LoadedModels;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;

/** Lists, loads and unloads models. */
final class ModelRoutes {
  /**
   * The documented keys of llama.cpp's own settings are unknown here: none is accepted and then not
   * obeyed. {@code parallel} is an extension.
   */
  private static final Set<String> LOAD_KEYS =
      Set.of("model", "context_length", "parallel", "echo_load_config");

  private final Catalogue catalogue;
  private final LoadedModels loaded;

  ModelRoutes(Catalogue catalogue, LoadedModels loaded) {
    this.catalogue = catalogue;
    this.loaded = loaded;
  }

  void list(Call call) throws IOException {
    call.reply(200, list("models", model -> ModelJson.v1(model, loaded.of(model.key()))));
  }

  void listV0(Call call) throws IOException {
    ObjectNode list = list("data", model -> ModelJson.v0(model, loaded.of(model.key())));
    call.reply(200, list.put("object", "list"));
  }

  void oneV0(Call call, String key) throws IOException, ApiError {
    Model model = catalogue.find(key);
    if (model == null) {
      throw ApiError.unknownModel(404, "invalid_request_error", key);
    }
    call.reply(200, ModelJson.v0(model, loaded.of(key)));
  }

  void listOpenAi(Call call) throws IOException {
    call.reply(200, list("data", ModelJson::openAi).put("object", "list"));
  }

  private ObjectNode list(String name, Function<Model, ObjectNode> entry) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    ArrayNode models = list.putArray(name);
    catalogue.all().forEach(model -> models.add(entry.apply(model)));
    return list;
  }

  void load(Call call) throws IOException, ApiError {
    ObjectNode request = Call.onlyKeys(call.body(), LOAD_KEYS);
    String key = Call.required(request, "model");
    Integer contextLength = Call.positive(request, "context_length");
    Integer parallel = Call.positive(request, "parallel");
    Model model = catalogue.find(key);
    if (model == null) {
      throw ApiError.of(
          404, "model_not_found", "Model " + key + " not found in downloaded models", null, null);
    }
    Instance instance;
    try {
      instance = loaded.load(model, contextLength, parallel);
    } catch (EngineFailedException e) {
      throw ApiError.loadFailed(key, e);
    }
    boolean echo = request.path("echo_load_config").asBoolean();
    call.reply(200, ModelJson.loaded(instance, echo));
  }

  void unload(Call call) throws IOException, ApiError {
    String id = Call.required(Call.onlyKeys(call.body(), Set.of("instance_id")), "instance_id");
    if (!loaded.unload(id)) {
      throw ApiError.of(
          404,
          "model_not_found",
          "Model with instance identifier '" + id + "' is not loaded.",
          null,
          null);
    }
    call.reply(200, JsonNodeFactory.instance.objectNode().put("instance_id", id));
  }
}
