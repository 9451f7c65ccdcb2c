package io.github.mlxggufbench.embedded.routes;

import io.github.mlxggufbench.embedded.engine.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An engine's events on their way to the client: byte for byte, each read flushed as it comes. */
final class PassThrough {
  private static final int BUFFER_BYTES = 1 << 14;
  private static final String END = "data: [DONE]";

  private PassThrough() {}

  /**
   * Copies to the end of the stream. When the engine dies on the way, its last words follow as an
   * error event.
   *
   * @throws IOException if the client is gone
   */
  static void copy(InputStream engineStream, OutputStream client, Engine engine)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    String tail = "";
    for (int n = read(engineStream, buffer); n >= 0; n = read(engineStream, buffer)) {
      client.write(buffer, 0, n);
      client.flush();
      tail = tail(tail, buffer, n);
    }
    if (!tail.contains(END) && engine.ended()) {
      String event = "data: " + ApiError.plain(engine.crashMessage()) + "\n\n";
      client.write(event.getBytes(StandardCharsets.UTF_8));
      client.flush();
    }
  }

  /** A connection that the engine's death broke is an end too. */
  private static int read(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      return -1;
    }
  }

  private static String tail(String before, byte[] buffer, int n) {
    int start = Math.max(0, n - 2 * END.length());
    String now = new String(buffer, start, n - start, StandardCharsets.ISO_8859_1);
    String both = before + now;
    return both.substring(Math.max(0, both.length() - 2 * END.length()));
  }
}
