package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerException.Kind;
import io.github.mlxggufbench.server.Shortfall;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/models}: LM Studio 0.4.0 or newer, or what speaks its REST. */
final class RestV1Models implements Models {
  static final String LIST = "api/v1/models";
  private static final String LOAD = "api/v1/models/load";
  private static final String UNLOAD = "api/v1/models/unload";

  private final Calls calls;
  private final Complaints complaints;
  private final ClientTimeouts limits;
  private volatile boolean acceptsParallel = true;

  RestV1Models(Calls calls, ClientTimeouts limits) {
    this.calls = calls;
    this.complaints = calls.complaints();
    this.limits = limits;
  }

  @Override
  public List<ModelInfo> list() throws ServerException {
    return ModelsReply.models(json());
  }

  @Override
  public Optional<EngineRuntime> engine(String instanceId) throws ServerException {
    return Optional.ofNullable(ModelsReply.engine(json(), instanceId));
  }

  private ObjectNode json() throws ServerException {
    Errand errand = Errand.quick("list models");
    HttpReply reply = calls.get(errand, LIST);
    ErrorBody error = reply.error();
    if (error != null) {
      throw complaints.refused(errand, reply, error);
    }
    ObjectNode json = reply.json();
    if (json == null || !json.path("models").isArray()) {
      throw complaints.notLmStudio("GET /" + LIST + " has no list of models");
    }
    return json;
  }

  /**
   * Loads. {@code parallel} is sent until a server refuses the key; that one is asked again without
   * it, and never with it from then on.
   */
  @Override
  public LoadedInstance load(LoadRequest request) throws ServerException {
    Errand errand = Errand.load(request.model(), limits);
    HttpReply reply = post(errand, request);
    if (acceptsParallel && LoadReply.refusesParallel(reply)) {
      acceptsParallel = false;
      reply = post(errand, request);
    }
    ErrorBody error = reply.error();
    if (error != null) {
      throw refused(errand, request, reply, error);
    }
    ObjectNode json = reply.json();
    LoadedInstance instance = json == null ? null : LoadReply.instance(json);
    if (instance == null) {
      throw complaints.loadUnclear(request, "its answer does not say loaded");
    }
    return instance;
  }

  private HttpReply post(Errand errand, LoadRequest request) throws ServerException {
    return calls.post(errand, LOAD, LoadReply.body(request, acceptsParallel));
  }

  private ServerException refused(
      Errand errand, LoadRequest request, HttpReply reply, ErrorBody error) throws ServerException {
    if (error.is("model_not_found")) {
      List<String> known = list().stream().map(ModelInfo::key).toList();
      return complaints.modelNotFound(request.model(), known);
    }
    return reply.isOfTheCall(error)
        ? complaints.refused(errand, reply, error)
        : complaints.loadFailed(request, error.message());
  }

  @Override
  public void unload(String instanceId) throws ServerException {
    Errand errand =
        new Errand("unload '" + instanceId + "'", limits.load(), "timeouts.load", Kind.OTHER);
    ObjectNode body = Json.newObject().put("instance_id", instanceId);
    HttpReply reply = calls.post(errand, UNLOAD, body);
    ErrorBody error = reply.error();
    if (error != null && !error.is("model_not_found")) {
      throw complaints.refused(errand, reply, error);
    }
  }

  /** Whether {@code parallel} was obeyed shows when the list is read back. */
  @Override
  public List<Shortfall> shortfalls() {
    return List.of();
  }
}
