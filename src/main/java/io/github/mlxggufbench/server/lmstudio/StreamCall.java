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

/**
 * One generation, sent and read on its caller's thread; the watchdog ends it when a limit is
 * reached or the caller is interrupted.
 */
final class StreamCall extends Exchange {
  /** What a server is given to end the body of a reply that is over, so that it can be reused. */
  private static final long DRAIN_NS = TimeUnit.MILLISECONDS.toNanos(100);

  private final TimedBody body;
  private final ClientTimeouts timeouts;
  private final Limits limits;
  private final StreamBuffers buffers;
  private final ChatStream stream;
  private final StreamReader reader;
  private final TimedBody.Sent begun = TimedBody.Sent.now();
  private @Nullable Long headersNs;
  private volatile @Nullable Long endNs;
  private volatile @Nullable StreamEnd ended;

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
    super(Kind.STREAM);
    this.body = body;
    this.timeouts = timeouts;
    this.limits = new Limits(timeouts);
    this.buffers = buffers;
    this.stream = new ChatStream(model, listener, buffers.tokens(), buffers.text());
    this.reader = new StreamReader(stream, buffers);
  }

  Generation run(OkHttpClient http, Request.Builder request, Watchdog watchdog, Secret secret) {
    StreamEnd how =
        isCallerInterrupted() ? new StreamEnd.Cancelled() : exchange(http, request, watchdog);
    TimedBody.Sent start = start();
    StreamOutcome outcome = StreamOutcome.of(how, stream, timeouts);
    Long end = endNs;
    return new Generation(
        start.at(),
        start.ns(),
        stream.marks(start.ns(), headersNs, end == null ? System.nanoTime() : end),
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

  /** When the request was sent; while it is not, when it was begun. */
  private TimedBody.Sent start() {
    TimedBody.Sent sent = body.sent();
    return sent == null ? begun : sent;
  }

  private StreamEnd exchange(OkHttpClient http, Request.Builder request, Watchdog watchdog) {
    watchdog.watch(this);
    try (Response response = send(http, request)) {
      headersNs = System.nanoTime();
      StreamEnd how = reader.read(response);
      Long overNs = stream.overNs();
      endNs = overNs == null ? System.nanoTime() : overNs;
      if (how instanceof StreamEnd.Whole) {
        drain(response);
      } else {
        cancel(); // closing alone would read on for a while, to end in order
      }
      return why(how);
    } catch (IOException e) {
      return why(new StreamEnd.Broken(e, body.sent() != null));
    } finally {
      watchdog.release(this);
    }
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

  /** Broken by us, for that reason; unless it came to an end of its own meanwhile. */
  private StreamEnd why(StreamEnd how) {
    if (!(how instanceof StreamEnd.Broken)) {
      return how;
    }
    StreamEnd ours = ended;
    return isCallerInterrupted() ? new StreamEnd.Cancelled() : ours != null ? ours : how;
  }

  @Override
  void check(long nowNs) {
    Long end = endNs;
    if (end != null) {
      if (nowNs - end >= DRAIN_NS) {
        cancel();
      }
    } else if (isCallerInterrupted()) {
      end(new StreamEnd.Cancelled());
    } else if (connection() == null) {
      endIfDue(limits.connect(begun.ns()), nowNs);
    } else if (limits.next(start().ns(), reader.known()).isDue(nowNs)) {
      // Tokens may have come that nobody looked at yet, or an error that ends the reply.
      Limits.Progress progress = reader.look();
      if (progress.over()) {
        cancel();
      } else {
        endIfDue(limits.next(start().ns(), progress), nowNs);
      }
    }
  }

  private void endIfDue(Limits.Limit limit, long nowNs) {
    if (limit.isDue(nowNs)) {
      end(new StreamEnd.Overdue(limit.message()));
    }
  }

  private void end(StreamEnd reason) {
    ended = reason;
    cancel();
  }
}
