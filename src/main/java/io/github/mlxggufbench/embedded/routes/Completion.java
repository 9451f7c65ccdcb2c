package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A chat completion as it comes out of an engine's stream, timed here. */
final class Completion {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private long startNs;
  private long firstNs;
  private long lastNs;
  private @Nullable String finishReason;
  private @Nullable JsonNode usage;
  private @Nullable JsonNode error;

  /** Hears of each part at the moment it comes. */
  interface Listener {
    /**
     * The engine has read part of the prompt.
     *
     * @param fraction 0 to 1
     */
    void onPrompt(double fraction) throws IOException;

    void onReasoning(String part) throws IOException;

    void onText(String part) throws IOException;
  }

  /** The request is sent now. */
  void start() {
    startNs = System.nanoTime();
  }

  /** Reads the stream to its end. */
  void read(InputStream stream, Listener listener) throws IOException {
    EngineEvents events = new EngineEvents(stream);
    for (JsonNode event = events.next(); event != null; event = events.next()) {
      accept(event, listener);
    }
  }

  private void accept(JsonNode event, Listener listener) throws IOException {
    if (event.hasNonNull("error")) {
      error = event.get("error");
    }
    if (event.hasNonNull("usage")) {
      usage = event.get("usage");
    }
    JsonNode progress = event.path("prompt_progress");
    if (progress.isObject()) {
      listener.onPrompt(
          fraction(progress.path("processed").asLong(), progress.path("total").asLong()));
    }
    JsonNode choice = event.path("choices").path(0);
    if (choice.path("finish_reason").isTextual()) {
      finishReason = choice.path("finish_reason").textValue();
    }
    JsonNode delta = choice.path("delta");
    String thought = delta.path("reasoning_content").asText(delta.path("reasoning").asText(""));
    if (!thought.isEmpty()) {
      stamp();
      reasoning.append(thought);
      listener.onReasoning(thought);
    }
    String part = delta.path("content").isTextual() ? delta.path("content").textValue() : "";
    if (!part.isEmpty()) {
      stamp();
      text.append(part);
      listener.onText(part);
    }
  }

  private void stamp() {
    lastNs = System.nanoTime();
    if (firstNs == 0) {
      firstNs = lastNs;
    }
  }

  private static double fraction(long done, long total) {
    return total == 0 ? 1 : (double) done / total;
  }

  String text() {
    return text.toString();
  }

  String reasoning() {
    return reasoning.toString();
  }

  @Nullable String finishReason() {
    return finishReason;
  }

  @Nullable JsonNode error() {
    return error;
  }

  @Nullable JsonNode usage() {
    return usage;
  }

  /** Null = no token came. */
  @Nullable Double secondsToFirstToken() {
    return firstNs == 0 ? null : (firstNs - startNs) / 1e9;
  }

  /** From the first token to the last; null = no token came. */
  @Nullable Double generationSeconds() {
    return firstNs == 0 ? null : (lastNs - firstNs) / 1e9;
  }

  /** (tokens − 1) / (last token − first token); null = fewer than two tokens, or not counted. */
  @Nullable Double tokensPerSecond() {
    int tokens = usage == null ? 0 : usage.path("completion_tokens").asInt();
    Double seconds = generationSeconds();
    return tokens < 2 || seconds == null || seconds == 0 ? null : (tokens - 1) / seconds;
  }
}
