package io.github.mlxggufbench.server.lmstudio;

import java.io.IOException;
import java.time.Instant;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A JSON body that knows when it was sent: it notes the time, and flushes itself at once, down to
 * the socket and with the headers before it. The time is read right before that last flush, on
 * purpose: a server that the flush wakes may take the core before it returns. One-shot, so that
 * OkHttp never sends it again (as it would after a 503 with {@code Retry-After: 0}).
 */
final class TimedBody extends RequestBody {
  static final MediaType JSON = MediaType.get("application/json");

  /** One moment by both clocks. */
  record Sent(Instant at, long ns) {
    static Sent now() {
      return new Sent(Instant.now(), System.nanoTime());
    }
  }

  private final byte[] bytes;
  private volatile @Nullable Sent sent;

  TimedBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Right before the last flush, which hands the last bytes to the system; null before. */
  @Nullable Sent sent() {
    return sent;
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
    sent = Sent.now(); // not after the flush: see above
    sink.flush();
  }
}
