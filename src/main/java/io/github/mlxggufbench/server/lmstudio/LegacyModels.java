package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerException.Kind;
import io.github.mlxggufbench.server.Shortfall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v0/models}: LM Studio 0.3.6 to 0.3.x, which neither loads nor unloads over HTTP. A
 * model is loaded by a first request for one token, with a time to live; it goes by {@code lms
 * unload} where that is at hand, else when its time has run out. What that does to the figures is
 * in {@link #shortfalls}.
 */
final class LegacyModels implements Models {
  static final String LIST = "api/v0/models";

  /** Idle time after which a model goes: longer than any pause of a round, short enough to wait. */
  static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

  private static final Duration BETWEEN_LISTS = Duration.ofMillis(500);

  private final Calls calls;
  private final ClientTimeouts limits;
  private final @Nullable Lms lms;
  private final Map<Shortfall.Kind, Shortfall> shortfalls = new EnumMap<>(Shortfall.Kind.class);

  /**
   * @param lms the command line tool on the server's machine; null = not at hand
   */
  LegacyModels(Calls calls, ClientTimeouts limits, @Nullable Lms lms) {
    this.calls = calls;
    this.limits = limits;
    this.lms = lms;
  }

  @Override
  public List<ModelInfo> list() throws ServerException {
    Errand errand = Errand.quick("list models");
    HttpReply reply = calls.get(errand, LIST);
    ErrorBody error = reply.error();
    if (error != null) {
      throw calls.complaints().refused(errand, reply, error);
    }
    ObjectNode json = reply.json();
    List<ModelInfo> models = json == null ? null : V0ModelsReply.models(json);
    if (models == null) {
      throw calls.complaints().notLmStudio("GET /" + LIST + " has no list of models");
    }
    noteShortfalls();
    return models;
  }

  /** The list names none. */
  @Override
  public Optional<EngineRuntime> engine(String instanceId) {
    return Optional.empty();
  }

  @Override
  public LoadedInstance load(LoadRequest request) throws ServerException {
    String key = request.model();
    List<ModelInfo> models = list();
    ModelInfo model = models.stream().filter(m -> m.key().equals(key)).findFirst().orElse(null);
    if (model == null) {
      throw calls.complaints().modelNotFound(key, models.stream().map(ModelInfo::key).toList());
    }
    if (!model.instances().isEmpty()) {
      throw calls
          .complaints()
          .loadFailed(request, "it is loaded already: `lms unload " + key + "`");
    }
    noteShortfalls(request);
    HttpReply reply = calls.post(Errand.load(key, limits), ChatRequest.V0, firstRequest(key));
    return loaded(request, reply);
  }

  private static ObjectNode firstRequest(String key) {
    return ChatRequest.whole(new GenerationRequest(key, "Hi", 1, 0))
        .put("ttl", TIME_TO_LIVE.toSeconds());
  }

  private LoadedInstance loaded(LoadRequest request, HttpReply reply) throws ServerException {
    ErrorBody error = reply.error();
    if (error != null) {
      throw reply.isOfTheCall(error)
          ? calls.complaints().refused(Errand.load(request.model(), limits), reply, error)
          : calls.complaints().loadFailed(request, error.message());
    }
    ObjectNode json = reply.json();
    String answered = json == null ? null : Json.text(json, "model");
    if (json == null || !request.model().equalsIgnoreCase(answered)) {
      throw calls
          .complaints()
          .loadUnclear(request, "its first request was answered by " + answered);
    }
    Integer context = Json.count(Json.at(json, "model_info"), "context_length");
    return V0ModelsReply.instance(request.model(), context);
  }

  /** What no load can do. */
  private void noteShortfalls() {
    note(
        Shortfall.Kind.LOAD_TIME,
        "this LM Studio loads a model with its first request: the load time has one token in it");
    note(
        Shortfall.Kind.UNLOAD_TIME,
        "this LM Studio does not unload over HTTP: the model goes "
            + (lms == null ? "when its time to live has run out" : "by `lms unload`")
            + ", and how long an unload takes is unknown");
  }

  private void noteShortfalls(LoadRequest request) {
    List<String> settings = new ArrayList<>();
    if (request.contextLength() != null) {
      settings.add("context_length " + request.contextLength());
    }
    if (request.parallel() != null) {
      settings.add("parallel " + request.parallel());
    }
    if (!settings.isEmpty()) {
      note(
          Shortfall.Kind.LOAD_SETTINGS,
          "this LM Studio takes no load settings over HTTP: "
              + String.join(" and ", settings)
              + " was not asked of it");
    }
  }

  private synchronized void note(Shortfall.Kind kind, String text) {
    shortfalls.put(kind, new Shortfall(kind, text, "update LM Studio to 0.4.0 or newer"));
  }

  /** Returns when the list says that it is gone. */
  @Override
  public void unload(String instanceId) throws ServerException {
    Duration patience = limits.load();
    if (lms == null) {
      patience = patience.plus(TIME_TO_LIVE);
    } else if (isLoaded(instanceId)) {
      lms.unload(instanceId);
    }
    long deadlineNs = System.nanoTime() + patience.toNanos();
    while (isLoaded(instanceId)) {
      if (System.nanoTime() - deadlineNs > 0) {
        throw calls.complaints().notUnloaded(instanceId, patience);
      }
      pause(instanceId);
    }
  }

  private boolean isLoaded(String instanceId) throws ServerException {
    return list().stream()
        .flatMap(model -> model.instances().stream())
        .anyMatch(instance -> instance.id().equals(instanceId));
  }

  private static void pause(String instanceId) throws ServerException {
    try {
      Thread.sleep(BETWEEN_LISTS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException(
          Kind.OTHER, "interrupted while waiting for '" + instanceId + "' to be unloaded", e);
    }
  }

  @Override
  public synchronized List<Shortfall> shortfalls() {
    return List.copyOf(shortfalls.values());
  }
}
