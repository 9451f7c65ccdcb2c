package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.RuntimeAnswer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerException.Kind;
import io.github.mlxggufbench.server.ServerListener;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LM Studio 0.4.0 or newer, or what speaks its REST: managed by {@code /api/v1/models}, generating
 * by {@code /v1/chat/completions} as a stream with usage, the one route that gives seed, finish
 * reason and counts in a stream.
 */
public final class LmStudioServer implements ModelServer {
  private static final String MODELS = "api/v1/models";
  private static final String LOAD = "api/v1/models/load";
  private static final String UNLOAD = "api/v1/models/unload";
  private static final String CHAT = "v1/chat/completions";
  private static final String CHAT_V0 = "api/v0/chat/completions";

  private final RestClient rest;
  private final ClientTimeouts limits;
  private final Complaints complaints;
  private volatile boolean acceptsParallel = true;

  private LmStudioServer(URI url, Secret secret, ClientTimeouts limits, ServerListener listener) {
    this.rest = new RestClient(url, secret, limits, listener);
    this.limits = limits;
    this.complaints = new Complaints(url, secret);
  }

  /**
   * The server at an address; nothing is sent yet.
   *
   * @param url http or https, host, port
   * @param token sent as bearer token unless empty; in no message, whoever repeats it
   * @throws IllegalArgumentException when the URL is not http or https
   */
  public static LmStudioServer connect(URI url, String token, ClientTimeouts limits) {
    return connect(url, token, limits, ServerListener.NONE);
  }

  /** As {@link #connect(URI, String, ClientTimeouts)}, with one who hears of retries. */
  public static LmStudioServer connect(
      URI url, String token, ClientTimeouts limits, ServerListener listener) {
    return new LmStudioServer(url, new Secret(token), limits, listener);
  }

  @Override
  public List<ModelInfo> models() throws ServerException {
    return ModelsReply.models(list());
  }

  private ObjectNode list() throws ServerException {
    Errand errand = Errand.quick("list models");
    HttpReply reply = get(errand, MODELS);
    ErrorBody error = reply.error();
    if (error != null) {
      throw complaints.refused(errand, reply, error);
    }
    ObjectNode json = reply.json();
    if (json == null || !json.path("models").isArray()) {
      throw complaints.notLmStudio("GET /" + MODELS + " has no list of models");
    }
    return json;
  }

  /**
   * {@inheritDoc}
   *
   * <p>{@code parallel} is sent until a server refuses the key; that one is asked again without it,
   * and never with it from then on. What is in force stands in the result.
   */
  @Override
  public LoadedInstance load(LoadRequest request) throws ServerException {
    Errand errand = errand("load '" + request.model() + "'", Kind.LOAD_FAILED);
    HttpReply reply = postLoad(errand, request);
    if (acceptsParallel && LoadReply.refusesParallel(reply)) {
      acceptsParallel = false;
      reply = postLoad(errand, request);
    }
    ErrorBody error = reply.error();
    if (error != null) {
      throw loadRefused(errand, request.model(), reply, error);
    }
    ObjectNode json = reply.json();
    LoadedInstance instance = json == null ? null : LoadReply.instance(json);
    if (instance == null) {
      throw complaints.loadFailed(request.model(), "its answer does not say loaded");
    }
    return instance;
  }

  private HttpReply postLoad(Errand errand, LoadRequest request) throws ServerException {
    return post(errand, LOAD, LoadReply.body(request, acceptsParallel));
  }

  private Errand errand(String doing, Kind failure) {
    return new Errand(doing, limits.load(), "timeouts.load", failure);
  }

  private ServerException loadRefused(Errand errand, String key, HttpReply reply, ErrorBody error)
      throws ServerException {
    if (error.is("model_not_found")) {
      return complaints.modelNotFound(key, models().stream().map(ModelInfo::key).toList());
    }
    boolean ofTheCall = reply.status() == 401 || reply.status() == 403;
    return ofTheCall || error.message().startsWith("Unexpected endpoint")
        ? complaints.refused(errand, reply, error)
        : complaints.loadFailed(key, error.message());
  }

  @Override
  public void unload(String instanceId) throws ServerException {
    Errand errand = errand("unload '" + instanceId + "'", Kind.OTHER);
    ObjectNode body = Json.newObject().put("instance_id", instanceId);
    HttpReply reply = post(errand, UNLOAD, body);
    ErrorBody error = reply.error();
    if (error != null && !error.is("model_not_found")) {
      throw complaints.refused(errand, reply, error);
    }
  }

  @Override
  public Generation generate(GenerationRequest request, GenerationListener listener) {
    byte[] body = Json.bytes(ChatRequest.streaming(request));
    return rest.stream(CHAT, request.instanceId(), body, listener);
  }

  /**
   * {@inheritDoc}
   *
   * <p>LM Studio names its runtime only in the whole answer of a v0 chat: there this generates one
   * token. The embedded server says it in its list.
   */
  @Override
  public RuntimeAnswer runtime(String instanceId) throws ServerException {
    EngineRuntime listed = ModelsReply.engine(list(), instanceId);
    if (listed != null) {
      return new RuntimeAnswer(listed, null);
    }
    ObjectNode body = ChatRequest.whole(new GenerationRequest(instanceId, "Hi", 1, 0));
    Errand errand =
        new Errand("name its runtime", limits.request(), "timeouts.request", Kind.OTHER);
    HttpReply reply = post(errand, CHAT_V0, body);
    ObjectNode json = reply.json();
    if (json == null || reply.error() != null) {
      return new RuntimeAnswer(null, null);
    }
    boolean sameModel = instanceId.equalsIgnoreCase(Json.text(json, "model"));
    return new RuntimeAnswer(
        sameModel ? RuntimeReply.runtime(Json.at(json, "runtime")) : null, null);
  }

  @Override
  public @Nullable Generation probe(GenerationRequest request) {
    return null;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The question is the list of models, some 10 ms of LM Studio's time; a server that has no
   * such route answers that, which is as good.
   */
  @Override
  public void freshen() throws ServerException {
    Errand errand = Errand.quick("keep a connection");
    try {
      rest.freshen(MODELS, errand);
    } catch (IOException e) {
      throw complaints.noReply(errand, e);
    }
  }

  @Override
  public @Nullable String address() {
    return rest.address();
  }

  @Override
  public void warm() throws ServerException {
    Rehearsal.run();
    models();
  }

  private HttpReply get(Errand errand, String path) throws ServerException {
    try {
      return rest.get(path, errand);
    } catch (IOException e) {
      throw complaints.noReply(errand, e);
    }
  }

  private HttpReply post(Errand errand, String path, JsonNode body) throws ServerException {
    try {
      return rest.post(path, body, errand);
    } catch (IOException e) {
      throw complaints.noReply(errand, e);
    }
  }

  @Override
  public void close() {
    rest.close();
  }
}
