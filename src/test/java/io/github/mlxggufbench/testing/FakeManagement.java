package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;

/** {@code POST /api/v1/models/load} and {@code …/unload}. */
final class FakeManagement {
  private static final Set<String> LOAD_KEYS =
      Set.of(
          "model",
          "context_length",
          "eval_batch_size",
          "flash_attention",
          "num_experts",
          "offload_kv_cache_to_gpu",
          "echo_load_config");

  private final FakeModels models;
  private final Repertoire<ScriptedServer.Script> loads = new Repertoire<>(this::loadInEarnest);
  private final Repertoire<ScriptedServer.Script> unloads = new Repertoire<>(this::unloadInEarnest);
  private volatile boolean parallelAccepted;

  FakeManagement(FakeModels models) {
    this.models = models;
  }

  Repertoire<ScriptedServer.Script> loads() {
    return loads;
  }

  Repertoire<ScriptedServer.Script> unloads() {
    return unloads;
  }

  void acceptParallel() {
    parallelAccepted = true;
  }

  /** What the request is refused for on sight is no load, and does not count as one. */
  void load(ScriptedExchange exchange) throws IOException, InterruptedException {
    JsonNode body = FakeJson.parsed(exchange.request().body());
    for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      boolean parallel = name.equals("parallel") && parallelAccepted;
      if (!LOAD_KEYS.contains(name) && !parallel) {
        LmStudioError.unrecognizedKey(name).answer(exchange);
        return;
      }
    }
    String key = body.path("model").asText();
    if (models.find(key) == null) {
      LmStudioError.notDownloaded(key).answer(exchange);
      return;
    }
    loads.next(key).answer(exchange);
  }

  private void loadInEarnest(ScriptedExchange exchange) throws IOException, InterruptedException {
    JsonNode body = FakeJson.parsed(exchange.request().body());
    FakeModel model = models.known(body.path("model").asText());
    Thread.sleep(model.loadTime().toMillis());
    FakeInstance instance =
        models.load(
            model,
            FakeJson.integer(body, "context_length"),
            FakeJson.integer(body, "parallel"),
            /* ttl= */ null);
    ObjectNode reply = FakeJson.object();
    reply.put("type", "llm");
    reply.put("instance_id", instance.id());
    reply.put("load_time_seconds", model.loadTime().toMillis() / 1000.0);
    reply.put("status", "loaded");
    if (body.path("echo_load_config").asBoolean()) {
      reply.set("load_config", instance.config());
    }
    LmStudioHead.json(exchange, 200, reply.toString());
  }

  void unload(ScriptedExchange exchange) throws IOException, InterruptedException {
    JsonNode body = FakeJson.parsed(exchange.request().body());
    unloads.next(body.path("instance_id").asText()).answer(exchange);
  }

  private void unloadInEarnest(ScriptedExchange exchange) throws IOException {
    JsonNode body = FakeJson.parsed(exchange.request().body());
    String id = body.path("instance_id").asText();
    if (models.unload(id)) {
      LmStudioHead.json(exchange, 200, FakeJson.object().put("instance_id", id).toString());
    } else {
      LmStudioError.notLoaded(id).answer(exchange);
    }
  }
}
