package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.sse.SseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one chat stream amount to. Takes them in order, until {@code [DONE]}, an error
 * or an event that is no JSON ends the reply; what follows that is not looked at. Used by one
 * thread.
 *
 * <p>A reply that names another model is read to its end, so that the server is idle when the next
 * request comes.
 */
final class ChatStream {
  private final GenerationListener listener;
  private final StringBuilder text = new StringBuilder();
  private final Arrivals tokens = new Arrivals();
  private @Nullable Long firstEventNs;
  private @Nullable Long firstVisibleNs;
  private @Nullable Long overNs;
  private @Nullable ErrorBody error;
  private @Nullable String model;
  private @Nullable String otherModel;
  private @Nullable String finishReason;
  private Generation.Counts counts = new Generation.Counts(null, null, null, null);
  private @Nullable JsonNode serverStats;
  private final String askedModel;

  ChatStream(String askedModel, GenerationListener listener) {
    this.askedModel = askedModel;
    this.listener = listener;
  }

  void accept(SseEvent event) {
    if (overNs != null) {
      return;
    }
    if (firstEventNs == null) {
      firstEventNs = event.arrivedNs();
    }
    if (event.data().strip().equals("[DONE]")) {
      overNs = event.arrivedNs();
    } else if (!event.data().isBlank()) {
      onData(event);
    }
  }

  private void onData(SseEvent event) {
    ObjectNode json = Json.object(event.data());
    error = error(event, json);
    if (error != null || json == null) {
      overNs = event.arrivedNs();
      return;
    }
    onChunk(ChatChunk.of(json), event.arrivedNs());
  }

  private static @Nullable ErrorBody error(SseEvent event, @Nullable ObjectNode json) {
    if (json == null) {
      return new ErrorBody("invalid_json", "an event is no JSON object: " + event.data());
    }
    ErrorBody said = ErrorBody.of(json);
    if (said == null && event.event().equals("error")) {
      return new ErrorBody(null, event.data());
    }
    return said;
  }

  private void onChunk(ChatChunk chunk, long arrivedNs) {
    if (chunk.bearsToken()) {
      tokens.add(arrivedNs);
      if (tokens.size() == 1) {
        listener.onFirstToken();
      }
    }
    if (!chunk.visible().isEmpty()) {
      text.append(chunk.visible());
      if (firstVisibleNs == null) {
        firstVisibleNs = arrivedNs;
      }
    }
    noteModel(chunk.model());
    finishReason = chunk.finishReason() != null ? chunk.finishReason() : finishReason;
    counts = chunk.counts() != null ? chunk.counts() : counts;
    serverStats = chunk.serverStats() != null ? chunk.serverStats() : serverStats;
  }

  /** Keys match without regard to case in LM Studio, so a reply may spell ours in another. */
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

  @Nullable ErrorBody error() {
    return error;
  }

  @Nullable String finishReason() {
    return finishReason;
  }

  /** A model other than the one asked that the reply named; null when it named none. */
  @Nullable String otherModel() {
    return otherModel;
  }

  @Nullable String model() {
    return otherModel != null ? otherModel : model;
  }

  Arrivals tokens() {
    return tokens;
  }

  String text() {
    return text.toString();
  }

  Generation.Counts counts() {
    return counts;
  }

  @Nullable JsonNode serverStats() {
    return serverStats;
  }

  Generation.Marks marks(long startNs, @Nullable Long headersNs, long endNs) {
    return new Generation.Marks(
        since(startNs, headersNs),
        since(startNs, firstEventNs),
        tokens.size() == 0 ? null : tokens.first() - startNs,
        since(startNs, firstVisibleNs),
        tokens.size() == 0 ? null : tokens.last() - startNs,
        endNs - startNs);
  }

  private static @Nullable Long since(long startNs, @Nullable Long ns) {
    return ns == null ? null : ns - startNs;
  }
}
