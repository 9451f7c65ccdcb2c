package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The routes that generate. */
final class FakeChats {
  private static final Set<String> V1_KEYS =
      Set.of(
          "model",
          "input",
          "system_prompt",
          "integrations",
          "stream",
          "temperature",
          "top_p",
          "top_k",
          "min_p",
          "repeat_penalty",
          "max_output_tokens",
          "reasoning",
          "context_length",
          "store",
          "previous_response_id");

  private final FakeModels models;
  private final Repertoire<ChatScript> plays =
      new Repertoire<>(chat -> FakeChats.this.usual.play(chat));
  private final Repertoire<ChatScript> probes =
      new Repertoire<>(chat -> FakeChats.this.usual.play(chat));
  private final List<FakeChat> played = new CopyOnWriteArrayList<>();
  private volatile ChatScript usual = ChatScript.answer(Pace.LIVELY);
  private volatile boolean jit = true;

  FakeChats(FakeModels models) {
    this.models = models;
  }

  /** Of the OpenAI route, by the key of the model that answers. */
  Repertoire<ChatScript> plays() {
    return plays;
  }

  /** Of REST v1's own chat, likewise. */
  Repertoire<ChatScript> probes() {
    return probes;
  }

  void usually(ChatScript script) {
    usual = script;
  }

  void jitOff() {
    jit = false;
  }

  List<FakeChat> played() {
    return played;
  }

  void openAi(ScriptedExchange exchange) throws IOException, InterruptedException {
    JsonNode request = FakeJson.parsed(exchange.request().body());
    Answering answering = answering(request.path("model").asText());
    if (answering.instance() == null) {
      answering.refusal(400, !models.instances().isEmpty()).answer(exchange);
      return;
    }
    OpenAiChat dialect = new OpenAiChat(request, answering.instance());
    play(plays, new FakeChat(exchange, request, answering.instance(), dialect));
  }

  void v1(ScriptedExchange exchange) throws IOException, InterruptedException {
    JsonNode request = FakeJson.parsed(exchange.request().body());
    for (Iterator<String> names = request.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!V1_KEYS.contains(name)) {
        LmStudioError.unrecognizedKey(name).answer(exchange);
        return;
      }
    }
    String model = request.path("model").asText();
    Answering answering = models.isKnown(model) ? answering(model) : Answering.by(null, model);
    if (answering.instance() == null) {
      answering.refusal(404, false).answer(exchange);
      return;
    }
    RestV1Chat dialect = new RestV1Chat(request, answering.instance(), answering.loadSeconds());
    if (request.path("stream").asBoolean()) {
      play(probes, new FakeChat(exchange, request, answering.instance(), dialect));
    } else {
      dialect.usage(8, 0);
      dialect.token("Hi");
      LmStudioHead.json(exchange, 200, dialect.result().toString());
    }
  }

  /** In one piece, the form in which v0 has statistics and names its runtime. */
  void v0(ScriptedExchange exchange) throws IOException, InterruptedException {
    JsonNode request = FakeJson.parsed(exchange.request().body());
    Answering answering = answering(request.path("model").asText());
    FakeInstance instance = answering.instance();
    if (instance == null) {
      answering.refusal(400, !models.instances().isEmpty()).answer(exchange);
      return;
    }
    FakeModel model = instance.model();
    ObjectNode reply = FakeJson.object();
    reply.put("id", "chatcmpl-0").put("object", "chat.completion").put("model", instance.id());
    ObjectNode choice = reply.putArray("choices").addObject().put("index", 0);
    choice.put("finish_reason", "length");
    choice.putObject("message").put("role", "assistant").put("content", "Hi");
    ObjectNode usage = reply.putObject("usage");
    usage.put("prompt_tokens", 9).put("completion_tokens", 1).put("total_tokens", 10);
    ObjectNode stats = reply.putObject("stats");
    stats.put("tokens_per_second", 51.5).put("time_to_first_token", 0.02);
    stats.put("generation_time", 0.01).put("stop_reason", "maxPredictedTokensReached");
    ObjectNode info = reply.putObject("model_info");
    info.put("arch", model.architecture()).put("quant", model.quantization());
    info.put("format", model.format()).put("context_length", instance.contextLength());
    ObjectNode runtime = reply.putObject("runtime");
    runtime.put("name", model.runtime()).put("version", model.runtimeVersion());
    runtime.putArray("supported_formats").add(model.format());
    LmStudioHead.json(exchange, 200, reply.toString());
  }

  private void play(Repertoire<ChatScript> repertoire, FakeChat chat)
      throws IOException, InterruptedException {
    played.add(chat);
    repertoire.next(chat.key()).play(chat);
  }

  /** Who answers for a name: the trap of a single loaded model included. */
  private Answering answering(String name) throws InterruptedException {
    FakeInstance loaded = models.loaded(name);
    if (loaded != null) {
      return Answering.by(loaded, name);
    }
    if (jit && models.isKnown(name)) {
      return jitLoaded(models.known(name));
    }
    List<FakeInstance> instances = models.instances();
    return Answering.by(instances.size() == 1 ? instances.get(0) : null, name);
  }

  private Answering jitLoaded(FakeModel model) throws InterruptedException {
    Thread.sleep(model.loadTime().toMillis());
    FakeInstance instance = models.load(model, null, null, FakeInstance.JIT_TTL_SECONDS);
    return new Answering(instance, model.loadTime().toMillis() / 1000.0, model.key());
  }

  /**
   * @param instance null = nobody answers
   * @param loadSeconds NaN = it was loaded before
   */
  private record Answering(@Nullable FakeInstance instance, double loadSeconds, String name) {

    static Answering by(@Nullable FakeInstance instance, String name) {
      return new Answering(instance, Double.NaN, name);
    }

    LmStudioError refusal(int status, boolean anyLoaded) {
      return status == 400 && !anyLoaded
          ? LmStudioError.NO_MODEL_LOADED
          : LmStudioError.invalidIdentifier(status, name);
    }
  }
}
