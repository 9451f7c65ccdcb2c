package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One management call: a whole answer within a limit. */
final class ErrandCall extends Exchange {
  private static final long MAX_REPLY_BYTES = 16 << 20;

  private final ClientTimeouts limits;
  private final Duration limit;
  private final long begunNs = System.nanoTime();
  private volatile @Nullable IOException ended;

  ErrandCall(Kind kind, ClientTimeouts limits, Duration limit) {
    super(kind);
    this.limits = limits;
    this.limit = limit;
  }

  /**
   * @throws SocketTimeoutException when there was no connection in time
   * @throws InterruptedIOException when there was no answer in time, or the thread was interrupted
   */
  HttpReply run(OkHttpClient http, Request.Builder request, Watchdog watchdog) throws IOException {
    if (isCallerInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    try {
      watchdog.watch(this);
      try (Response response = send(http, request)) {
        return HttpReply.of(response, MAX_REPLY_BYTES);
      }
    } catch (IOException e) {
      throw reason(e);
    } finally {
      watchdog.release(this);
    }
  }

  private IOException reason(IOException problem) {
    IOException ours = ended;
    IOException interrupted = new InterruptedIOException("interrupted");
    return ours != null ? ours : isCallerInterrupted() ? interrupted : problem;
  }

  @Override
  void check(long nowNs) {
    long ranNs = nowNs - begunNs;
    if (isCallerInterrupted()) {
      cancel();
    } else if (connection() == null && ranNs >= limits.connect().toNanos()) {
      end(new SocketTimeoutException(new Limits(limits).connect(begunNs).message()));
    } else if (ranNs >= limit.toNanos()) {
      end(new InterruptedIOException("timeout"));
    }
  }

  @Override
  void end(IOException reason) {
    ended = reason;
    cancel();
  }
}
