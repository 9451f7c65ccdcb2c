package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.RuntimeAnswer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.server.Shortfall;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LM Studio, or what speaks its REST: managed by what its version has for that ({@link Models}),
 * generating by {@code /v1/chat/completions} as a stream with usage, the one route that gives seed,
 * finish reason and counts in a stream.
 */
public final class LmStudioServer implements ModelServer {
  private static final String CHAT = "v1/chat/completions";
  private static final String CHAT_V1 = "api/v1/chat";

  private final URI url;
  private final RestClient rest;
  private final Secret secret;
  private final Redaction redaction;
  private final ClientTimeouts limits;
  private final Calls calls;
  private volatile Models models;

  private LmStudioServer(URI url, Secret secret, ClientTimeouts limits, ServerListener listener) {
    this.url = url;
    this.rest = new RestClient(url, secret, limits, listener);
    this.secret = secret;
    this.redaction = new Redaction(secret);
    this.limits = limits;
    this.calls = new Calls(rest, new Complaints(url, secret));
    this.models = new RestV1Models(calls, limits);
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
    return connect(url, token, Secret.USUAL_VARIABLE, limits, listener);
  }

  /**
   * As {@link #connect(URI, String, ClientTimeouts, ServerListener)}.
   *
   * @param tokenVariable the environment variable that holds the token, for messages; null =
   *     unknown
   */
  public static LmStudioServer connect(
      URI url, String token, String tokenVariable, ClientTimeouts limits, ServerListener listener) {
    return new LmStudioServer(url, new Secret(token, tokenVariable), limits, listener);
  }

  @Override
  public List<ModelInfo> models() throws ServerException {
    return managed(Models::list);
  }

  @Override
  public LoadedInstance load(LoadRequest request) throws ServerException {
    return managed(models -> models.load(request));
  }

  @Override
  public void unload(String instanceId) throws ServerException {
    managed(models -> {
      models.unload(instanceId);
      return instanceId;
    });
  }

  @Override
  public List<Shortfall> shortfalls() {
    return models.shortfalls();
  }

  private interface Question<T> {
    T ask(Models models) throws ServerException;
  }

  /**
   * Asks by REST v1; a server without it that lists its models by v0 is asked that way, then and
   * from then on.
   */
  private <T> T managed(Question<T> question) throws ServerException {
    Models known = models;
    try {
      return question.ask(known);
    } catch (ServerException e) {
      if (known instanceof LegacyModels || e.kind() != ServerException.Kind.UNSUPPORTED) {
        throw e;
      }
      Models legacy = new LegacyModels(calls, limits, Lms.of(url, System.getenv()));
      if (!answers(legacy)) {
        throw e;
      }
      models = legacy;
      return question.ask(legacy);
    }
  }

  private static boolean answers(Models models) {
    try {
      models.list();
      return true;
    } catch (ServerException e) {
      return false;
    }
  }

  @Override
  public Generation generate(GenerationRequest request, GenerationListener listener) {
    byte[] body = Json.bytes(ChatRequest.streaming(request));
    return redaction.of(rest.stream(CHAT, request.instanceId(), body, listener));
  }

  /**
   * {@inheritDoc}
   *
   * <p>LM Studio names its runtime only in the whole answer of a v0 chat: there this generates one
   * token. The embedded server says it in its list.
   */
  @Override
  public RuntimeAnswer runtime(String instanceId) throws ServerException {
    return managed(models -> models.engine(instanceId))
        .map(listed -> new RuntimeAnswer(listed, null))
        .orElseGet(() -> new RuntimeQuestion(rest, limits, secret).ask(instanceId));
  }

  @Override
  public @Nullable Generation probe(GenerationRequest request) {
    if (models instanceof LegacyModels) {
      return null;
    }
    Generation probed =
        rest.probe(CHAT_V1, request.instanceId(), Json.bytes(NativeChat.body(request)));
    return probed == null ? null : redaction.of(probed);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The question is the list of models, some 10 ms of LM Studio's time; a server that has no
   * such route answers that, which is as good.
   */
  @Override
  public void freshen() throws ServerException {
    calls.freshen(Errand.quick("keep a connection"), RestV1Models.LIST);
  }

  /**
   * Has the name in its URL mean one address, whatever it is resolved to: of a machine that was
   * found before.
   *
   * @param literal as {@link #address} says it
   */
  public void at(String literal) {
    rest.at(literal);
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

  @Override
  public void close() {
    rest.close();
  }
}
