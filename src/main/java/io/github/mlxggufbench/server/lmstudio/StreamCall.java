package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One generation that is measured: its tokens are stamped, and interpreted afterwards. */
final class StreamCall extends GenerationCall {
  /** What a server is given to end the body of a reply that is over, so that it can be reused. */
  private static final long DRAIN_NS = TimeUnit.MILLISECONDS.toNanos(100);

  private final ClientTimeouts timeouts;
  private final StreamBuffers buffers;
  private final ChatStream stream;
  private final StreamReader reader;
  private volatile @Nullable Long endNs;

  /**
   * @param model the instance that must answer
   * @param body of the request
   * @param buffers the call's own until its {@link #run} returns
   */
  StreamCall(
      String model,
      TimedBody body,
      ClientTimeouts timeouts,
      GenerationListener listener,
      StreamBuffers buffers) {
    super(body, timeouts);
    this.timeouts = timeouts;
    this.buffers = buffers;
    this.stream = new ChatStream(model, listener, buffers.tokens(), buffers.text());
    this.reader = new StreamReader(stream, buffers);
  }

  Generation run(OkHttpClient http, Request.Builder request, Watchdog watchdog, Secret secret) {
    StreamEnd how = exchange(http, request, watchdog);
    TimedBody.Sent start = start();
    StreamOutcome outcome = StreamOutcome.of(how, stream, timeouts);
    Long end = endNs;
    return new Generation(
        start.at(),
        start.ns(),
        stream.marks(start.ns(), headersNs(), end == null ? System.nanoTime() : end),
        stream.counts(),
        stream.tokens().size(),
        stream.tokens().since(start.ns()),
        stream.finishReason(),
        outcome.outcome(),
        outcome.failureWithout(secret),
        stream.model(),
        stream.text(),
        stream.serverStats());
  }

  @Override
  StreamEnd read(Response response) throws IOException {
    StreamEnd how = reader.read(response);
    Long overNs = stream.overNs();
    endNs = overNs == null ? System.nanoTime() : overNs;
    if (how instanceof StreamEnd.Whole) {
      drain(response);
    } else {
      cancel(); // closing alone would read on for a while, to end in order
    }
    return how;
  }

  /** Reads what follows the reply: as a rule the HTTP end of its body. */
  private void drain(Response response) {
    try {
      while (response.body().source().read(buffers.read()) >= 0) {
        // nothing that follows the reply belongs to it
      }
    } catch (IOException e) {
      // The reply was whole before.
    }
  }

  @Override
  void check(long nowNs) {
    Long end = endNs;
    if (end == null) {
      super.check(nowNs);
    } else if (nowNs - end >= DRAIN_NS) {
      cancel();
    }
  }

  @Override
  Limits.Progress known() {
    return reader.known();
  }

  @Override
  Limits.Progress look() {
    return reader.look();
  }
}
