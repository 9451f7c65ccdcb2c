package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One generation, sent and read on its caller's thread; the watchdog ends it when a limit is
 * reached or the caller is interrupted.
 */
abstract class GenerationCall extends Exchange {
  private final TimedBody body;
  private final Limits limits;
  private final TimedBody.Sent begun = TimedBody.Sent.now();
  private @Nullable Long headersNs;
  private volatile @Nullable StreamEnd ended;

  /**
   * @param body of the request
   */
  GenerationCall(TimedBody body, ClientTimeouts timeouts) {
    super(Kind.STREAM);
    this.body = body;
    this.limits = new Limits(timeouts);
  }

  /** How it ended; a thread that is interrupted sends nothing. */
  final StreamEnd exchange(OkHttpClient http, Request.Builder request, Watchdog watchdog) {
    if (isCallerInterrupted()) {
      return new StreamEnd.Cancelled();
    }
    try {
      watchdog.watch(this);
      try (Response response = send(http, request)) {
        headersNs = System.nanoTime();
        return why(read(response));
      }
    } catch (IOException e) {
      return why(new StreamEnd.Broken(e, body.sent() != null));
    } finally {
      watchdog.release(this);
    }
  }

  /** How the answer ended. */
  abstract StreamEnd read(Response response) throws IOException;

  /** Broken by us, for that reason; unless it came to an end of its own meanwhile. */
  private StreamEnd why(StreamEnd how) {
    if (!(how instanceof StreamEnd.Broken)) {
      return how;
    }
    StreamEnd ours = ended;
    return isCallerInterrupted() ? new StreamEnd.Cancelled() : ours != null ? ours : how;
  }

  /** When the request was sent; while it is not, when it was begun. */
  final TimedBody.Sent start() {
    TimedBody.Sent sent = body.sent();
    return sent == null ? begun : sent;
  }

  /** When the head of the answer was read; null while it is not. */
  final @Nullable Long headersNs() {
    return headersNs;
  }

  @Override
  void check(long nowNs) {
    if (isCallerInterrupted()) {
      end(new StreamEnd.Cancelled());
    } else if (connection() == null) {
      endIfDue(limits.connect(begun.ns()), nowNs);
    } else if (limits.next(start().ns(), known()).isDue(nowNs)) {
      // Tokens may have come that nobody looked at yet, or an error that ends the reply.
      Limits.Progress progress = look();
      if (progress.over()) {
        cancel();
      } else {
        endIfDue(limits.next(start().ns(), progress), nowNs);
      }
    }
  }

  /** How far the reply has come, as far as that is known without looking. */
  abstract Limits.Progress known();

  /** How far the reply has come. For the watchdog's thread. */
  abstract Limits.Progress look();

  private void endIfDue(Limits.Limit limit, long nowNs) {
    if (limit.isDue(nowNs)) {
      end(new StreamEnd.Overdue(limit.message()));
    }
  }

  @Override
  final void end(IOException reason) {
    end(new StreamEnd.Broken(reason, body.sent() != null));
  }

  private void end(StreamEnd reason) {
    ended = reason;
    cancel();
  }
}
