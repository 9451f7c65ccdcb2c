package io.github.mlxggufbench.server.sse;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on events and comments as texts, for those to whom a few more objects are no matter. */
record SseTexts(Consumer<SseEvent> events, Consumer<String> comments) implements SseSink {

  @Override
  public void onEvent(String type, byte[] data, int from, int to, long arrivedNs) {
    events.accept(new SseEvent(type, text(data, from, to), arrivedNs));
  }

  @Override
  public void onComment(byte[] line, int from, int to) {
    comments.accept(text(line, from, to));
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
