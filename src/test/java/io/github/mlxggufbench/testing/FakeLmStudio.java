package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LM Studio 0.4.x, played on raw sockets: REST v1 and v0, the OpenAI routes, its words for errors,
 * its traps. Behaves until told otherwise; what it is told is set before it is asked.
 *
 * <p>As the real one it refuses load keys that it does not document ({@code parallel} among them),
 * loads a model that is asked for while JIT is on, answers for an unknown name with its one loaded
 * model, answers unknown routes with 200, ends an answer one token short of the limit, and drops
 * connections that are idle for 5 s.
 */
public final class FakeLmStudio implements AutoCloseable {
  private static final Duration IDLE_LIMIT = Duration.ofSeconds(5);

  private final ScriptedServer server;
  private final FakeModels models;
  private final FakeManagement management;
  private final FakeChats chats;
  private volatile @Nullable String token;
  private volatile boolean restV1 = true;

  private FakeLmStudio(List<FakeModel> downloaded) {
    this.models = new FakeModels(downloaded);
    this.management = new FakeManagement(models);
    this.chats = new FakeChats(models);
    this.server = ScriptedServer.answering(this::answer);
    server.dropIdleConnectionsAfter(IDLE_LIMIT);
  }

  public static FakeLmStudio with(FakeModel... downloaded) {
    return new FakeLmStudio(List.of(downloaded));
  }

  public URI url() {
    return server.url();
  }

  /** Every request answers 401 unless it brings this token. */
  public FakeLmStudio requiring(String apiToken) {
    token = apiToken;
    return this;
  }

  /** As versions before 0.4.0: there is nothing under {@code /api/v1}. */
  public FakeLmStudio withoutRestV1() {
    restV1 = false;
    return this;
  }

  /** A load may name {@code parallel}. */
  public FakeLmStudio acceptingParallel() {
    management.acceptParallel();
    return this;
  }

  /** A model that is not loaded is not loaded by a request. */
  public FakeLmStudio withoutJit() {
    chats.jitOff();
    return this;
  }

  public FakeLmStudio at(Pace pace) {
    chats.usually(ChatScript.answer(pace));
    return this;
  }

  /**
   * @param nth generation by the OpenAI route that this model answers, from 1
   */
  public FakeLmStudio onChat(String key, int nth, ChatScript script) {
    chats.plays().set(key, nth, script);
    return this;
  }

  public FakeLmStudio onEveryChat(String key, ChatScript script) {
    chats.plays().set(key, script);
    return this;
  }

  /**
   * @param nth generation by REST v1's own chat that this model answers as a stream, from 1
   */
  public FakeLmStudio onProbe(String key, int nth, ChatScript script) {
    chats.probes().set(key, nth, script);
    return this;
  }

  /**
   * @param nth load of this model, from 1
   * @param script such as {@link LmStudioError#OUT_OF_MEMORY}, or one that never answers
   */
  public FakeLmStudio onLoad(String key, int nth, ScriptedServer.Script script) {
    management.loads().set(key, nth, script);
    return this;
  }

  public FakeLmStudio onEveryLoad(String key, ScriptedServer.Script script) {
    management.loads().set(key, script);
    return this;
  }

  /**
   * @param nth unload of this instance, from 1
   */
  public FakeLmStudio onUnload(String instanceId, int nth, ScriptedServer.Script script) {
    management.unloads().set(instanceId, nth, script);
    return this;
  }

  /** A load that somebody else made: in the app, or by {@code lms load}. */
  public String load(String key) {
    return models.load(models.known(key), null, null, null).id();
  }

  /** The time of an instance is up, or another model was loaded in its place. */
  public void evict(String instanceId) {
    models.unload(instanceId);
  }

  /** Ids of what is loaded now. */
  public List<String> loaded() {
    return models.instances().stream().map(FakeInstance::id).toList();
  }

  /** The process is gone: connections are reset, nobody listens, nothing is loaded. */
  public void die() throws IOException {
    models.unloadAll();
    server.goAway();
  }

  /** Listens again at the same address. */
  public void revive() throws IOException {
    server.comeBack();
  }

  /** Every request so far, on any route. */
  public List<ReceivedRequest> requests() {
    return server.requests();
  }

  /** Every generation so far, on any route, with the truth about its times. */
  public List<FakeChat> chats() {
    return chats.played();
  }

  private void answer(ScriptedExchange exchange) throws IOException, InterruptedException {
    String[] line = exchange.request().line().split(" ");
    String path = line[1];
    if (token != null && !("Bearer " + token).equals(authorization(exchange))) {
      LmStudioError.TOKEN_WANTED.answer(exchange);
    } else if (path.startsWith("/api/v1/") && !restV1) {
      LmStudioError.unexpectedEndpoint(200, line[0], path).answer(exchange);
    } else {
      route(exchange, line[0], path);
    }
  }

  private void route(ScriptedExchange exchange, String method, String path)
      throws IOException, InterruptedException {
    switch (method + " " + path) {
      case "GET /api/v1/models" -> json(exchange, models.list());
      case "GET /api/v0/models" -> json(exchange, models.listV0());
      case "GET /v1/models" -> json(exchange, models.listOpenAi());
      case "GET /lmstudio-greeting" -> json(exchange, FakeJson.object().put("lmstudio", true));
      case "POST /api/v1/models/load" -> management.load(exchange);
      case "POST /api/v1/models/unload" -> management.unload(exchange);
      case "POST /v1/chat/completions" -> chats.openAi(exchange);
      case "POST /api/v0/chat/completions" -> chats.v0(exchange);
      case "POST /api/v1/chat" -> chats.v1(exchange);
      default ->
          LmStudioError.unexpectedEndpoint(path.startsWith("/api/v1/") ? 404 : 200, method, path)
              .answer(exchange);
    }
  }

  private static void json(ScriptedExchange exchange, JsonNode body) throws IOException {
    LmStudioHead.json(exchange, 200, body.toString());
  }

  private static @Nullable String authorization(ScriptedExchange exchange) {
    return exchange.request().headers().get("authorization");
  }

  @Override
  public void close() {
    server.close();
  }
}
