package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.sse.SseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the named events of one {@code /api/v1/chat} amount to; {@code chat.end} ends the reply, an
 * {@code error} does not: what was generated follows it. Events may come twice, and unknown ones
 * mean nothing. Used by one thread.
 */
final class NativeChat {
  private static final int OK_STATUS = 200;

  private final String askedModel;
  private final StringBuilder text = new StringBuilder();
  private final Arrivals tokens = new Arrivals();
  private final Span load = new Span();
  private final Span prompt = new Span();
  private @Nullable Long firstEventNs;
  private @Nullable Long firstVisibleNs;
  private @Nullable Long overNs;
  private @Nullable ErrorBody error;
  private @Nullable String model;
  private @Nullable String otherModel;
  private boolean ended;
  private JsonNode stats = Json.newObject();

  NativeChat(String askedModel) {
    this.askedModel = askedModel;
  }

  /** The request that starts it: the sampling of {@link ChatRequest}, and nothing kept. */
  static ObjectNode body(GenerationRequest request) {
    return Json.newObject()
        .put("model", request.instanceId())
        .put("input", request.prompt())
        .put("stream", true)
        .put("store", false)
        .put("max_output_tokens", request.maxTokens())
        .put("temperature", 0)
        .put("top_p", 1)
        .put("top_k", 1)
        .put("min_p", 0)
        .put("repeat_penalty", 1.0);
  }

  void accept(SseEvent event) {
    if (overNs != null || event.data().isBlank()) {
      return;
    }
    if (firstEventNs == null) {
      firstEventNs = event.arrivedNs();
    }
    ObjectNode data = Json.object(event.data());
    if (data == null) {
      error = new ErrorBody("invalid_json", "an event is no JSON object: " + event.data());
      overNs = event.arrivedNs();
      return;
    }
    String type = event.event().equals("message") ? Json.text(data, "type") : event.event();
    onEvent(type == null ? "" : type, data, event.arrivedNs());
  }

  private void onEvent(String type, JsonNode data, long arrivedNs) {
    noteModel(Json.text(data, "model_instance_id"));
    switch (type) {
      case "model_load.start" -> load.start(arrivedNs);
      case "model_load.end" -> load.end(arrivedNs);
      case "prompt_processing.start" -> prompt.start(arrivedNs);
      case "prompt_processing.end" -> prompt.end(arrivedNs);
      case "reasoning.delta" -> onText(Json.text(data, "content"), false, arrivedNs);
      case "message.delta" -> onText(Json.text(data, "content"), true, arrivedNs);
      case "error" -> onError(data);
      case "chat.end" -> onEnd(Json.at(data, "result"), arrivedNs);
      default -> onError(data); // of an unknown event only an error matters
    }
  }

  private void onText(@Nullable String part, boolean visible, long arrivedNs) {
    if (part == null || part.isEmpty()) {
      return;
    }
    tokens.add(arrivedNs);
    if (visible) {
      text.append(part);
      firstVisibleNs = firstVisibleNs == null ? (Long) arrivedNs : firstVisibleNs;
    }
  }

  private void onError(JsonNode data) {
    ErrorBody said = ErrorBody.of(data);
    if (said == null && "error".equals(Json.text(data, "type"))) {
      said = new ErrorBody(null, data.toString());
    }
    error = error == null ? said : error;
  }

  private void onEnd(JsonNode result, long arrivedNs) {
    noteModel(Json.text(result, "model_instance_id"));
    stats = Json.at(result, "stats");
    ended = true;
    overNs = arrivedNs;
  }

  private void noteModel(@Nullable String named) {
    if (named == null) {
      return;
    }
    model = named;
    if (!named.equalsIgnoreCase(askedModel)) {
      otherModel = named;
    }
  }

  /** When the reply was over by its own word; null while it is not. */
  @Nullable Long overNs() {
    return overNs;
  }

  Arrivals tokens() {
    return tokens;
  }

  /** Of a reply that was read to its end. */
  StreamOutcome outcome() {
    if (error != null) {
      return failed(Outcome.ERROR_IN_STREAM, error.type(), error.message());
    }
    if (otherModel != null) {
      return failed(Outcome.WRONG_MODEL, null, "the reply is from model " + otherModel);
    }
    if (!ended) {
      return failed(Outcome.TRUNCATED, null, "the stream ended without chat.end");
    }
    return tokens.size() == 0
        ? failed(Outcome.EMPTY, null, "finished without any text or reasoning")
        : new StreamOutcome(Outcome.OK, null);
  }

  private static StreamOutcome failed(Outcome outcome, @Nullable String type, String message) {
    return new StreamOutcome(outcome, new Generation.Failure(OK_STATUS, type, message));
  }

  int textChars() {
    return text.length();
  }

  /** The route has no finish reason. */
  Generation generation(
      TimedBody.Sent start,
      @Nullable Long headersNs,
      long endNs,
      StreamOutcome outcome,
      Secret secret) {
    long startNs = start.ns();
    return new Generation(
        start.at(),
        startNs,
        new Generation.Marks(
            since(startNs, headersNs),
            since(startNs, firstEventNs),
            tokens.size() == 0 ? null : tokens.first() - startNs,
            since(startNs, firstVisibleNs),
            tokens.size() == 0 ? null : tokens.last() - startNs,
            endNs - startNs),
        counts(),
        tokens.size(),
        tokens.since(startNs),
        null,
        outcome.outcome(),
        outcome.failureWithout(secret),
        otherModel != null ? otherModel : model,
        text.toString(),
        serverStats());
  }

  private static @Nullable Long since(long startNs, @Nullable Long ns) {
    return ns == null ? null : ns - startNs;
  }

  private Generation.Counts counts() {
    return new Generation.Counts(
        Json.count(stats, "input_tokens"),
        Json.count(stats, "total_output_tokens"),
        Json.count(stats, "reasoning_output_tokens"),
        null);
  }

  /** The server's own, and beside them the times between its events, by our clock. */
  private @Nullable JsonNode serverStats() {
    ObjectNode all = Json.newObject();
    if (stats instanceof ObjectNode said) {
      all.setAll(said);
    }
    if (prompt.ms() != null) {
      all.put("prompt_processing_ms", prompt.ms());
    }
    if (load.ms() != null) {
      all.put("load_ms", load.ms());
    }
    return all.isEmpty() ? null : all;
  }

  /** The time between starts and ends; a repeated start or end adds nothing. */
  private static final class Span {
    private @Nullable Long openedNs;
    private @Nullable Long totalNs;

    void start(long ns) {
      openedNs = openedNs == null ? (Long) ns : openedNs;
    }

    void end(long ns) {
      if (openedNs != null) {
        totalNs = (totalNs == null ? 0 : totalNs) + ns - openedNs;
        openedNs = null;
      }
    }

    @Nullable Double ms() {
      return totalNs == null ? null : totalNs / 1e6;
    }
  }
}
