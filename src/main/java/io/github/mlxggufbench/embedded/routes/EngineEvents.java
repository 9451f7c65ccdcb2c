package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.server.sse.SseEvent;
import io.github.mlxggufbench.server.sse.SseException;
import io.github.mlxggufbench.server.sse.SseParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The events of an engine's stream, in their order. How far mlx_lm has read the prompt it says in
 * comments: they come as events in llama.cpp's form.
 */
final class EngineEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER_BYTES = 1 << 14;
  private static final String END = "[DONE]";
  private static final Pattern MLX_PROGRESS = Pattern.compile(" keepalive ([0-9]+)/([0-9]+)");

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final SseParser parser = new SseParser(this::onEvent, this::onComment);
  private final Queue<String> arrived = new ArrayDeque<>();

  EngineEvents(InputStream stream) {
    this.stream = stream;
  }

  /** Waits for the next event; null = the stream is at its end. */
  @Nullable JsonNode next() throws IOException {
    while (arrived.isEmpty()) {
      int n = stream.read(buffer);
      if (n < 0) {
        return null;
      }
      try {
        parser.feed(buffer, 0, n, System.nanoTime());
      } catch (SseException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
    return JSON.readTree(arrived.remove());
  }

  private void onEvent(SseEvent event) {
    if (!event.data().equals(END)) {
      arrived.add(event.data());
    }
  }

  private void onComment(String comment) {
    Matcher progress = MLX_PROGRESS.matcher(comment);
    if (progress.matches()) {
      arrived.add(
          "{\"prompt_progress\":{\"processed\":%s,\"total\":%s}}"
              .formatted(progress.group(1), progress.group(2)));
    }
  }
}
