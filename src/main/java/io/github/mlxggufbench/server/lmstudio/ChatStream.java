package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one chat stream amount to. Takes them in order, until {@code [DONE]}, an error
 * or an event that is no JSON ends the reply; what follows that is not looked at. Used by one
 * thread at a time.
 *
 * <p>A reply that names another model is read to its end, so that the server is idle when the next
 * request comes.
 */
final class ChatStream {
  private final String askedModel;
  private final GenerationListener listener;
  private final Arrivals tokens;
  private final StringBuilder text;
  private final ChatChunk chunk = new ChatChunk();
  private final EventForm form = new EventForm();
  private @Nullable Long firstEventNs;
  private @Nullable Long firstVisibleNs;
  private @Nullable Long overNs;
  private @Nullable ErrorBody error;
  private @Nullable String model;
  private @Nullable String otherModel;
  private @Nullable String finishReason;
  private Generation.Counts counts = new Generation.Counts(null, null, null, null);
  private @Nullable JsonNode serverStats;

  ChatStream(String askedModel, GenerationListener listener) {
    this(askedModel, listener, new Arrivals(), new StringBuilder());
  }

  /**
   * @param tokens empty; kept for as long as the stream is asked
   * @param text likewise
   */
  ChatStream(String askedModel, GenerationListener listener, Arrivals tokens, StringBuilder text) {
    this.askedModel = askedModel;
    this.listener = listener;
    this.tokens = tokens;
    this.text = text;
  }

  /** Takes the recorded events, and clears the recording. */
  void take(Recording events) {
    try (ChatDecoder decoder = new ChatDecoder(events.bytes(), events.bytesUsed(), form)) {
      for (int i = 0; i < events.size() && overNs == null; i++) {
        take(events, i, decoder);
      }
    }
    events.clear();
  }

  private void take(Recording events, int event, ChatDecoder decoder) {
    long arrivedNs = events.arrivedNs(event);
    if (firstEventNs == null) {
      firstEventNs = arrivedNs;
    }
    int start = events.start(event);
    int end = events.end(event);
    if (events.isDone(event)) {
      overNs = arrivedNs;
    } else if (start < end) {
      boolean readable = decoder.read(start, end, chunk);
      error = readable ? error(events, event) : invalid(events, event);
      if (error == null) {
        onChunk(arrivedNs);
      } else {
        overNs = arrivedNs;
      }
    }
  }

  private static ErrorBody invalid(Recording events, int event) {
    return new ErrorBody("invalid_json", "an event is no JSON object: " + events.text(event));
  }

  private @Nullable ErrorBody error(Recording events, int event) {
    return chunk.error == null && events.type(event).equals("error")
        ? new ErrorBody(null, events.text(event))
        : chunk.error;
  }

  private void onChunk(long arrivedNs) {
    if (chunk.bearsToken()) {
      tokens.add(arrivedNs);
      if (tokens.size() == 1) {
        listener.onFirstToken();
      }
    }
    if (!chunk.visible.isEmpty()) {
      text.append(chunk.visible);
      if (firstVisibleNs == null) {
        firstVisibleNs = arrivedNs;
      }
    }
    noteModel(chunk.model);
    finishReason = chunk.finishReason != null ? chunk.finishReason : finishReason;
    Generation.Counts newCounts = chunk.counts();
    counts = newCounts != null ? newCounts : counts;
    JsonNode newStats = chunk.serverStats();
    serverStats = newStats != null ? newStats : serverStats;
  }

  /** Keys match without regard to case in LM Studio, so a reply may spell ours in another. */
  private void noteModel(@Nullable String named) {
    if (named == null || named.equals(model)) {
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

  int textChars() {
    return text.length();
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
