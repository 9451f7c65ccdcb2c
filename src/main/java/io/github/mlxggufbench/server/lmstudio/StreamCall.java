package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One generation. OkHttp's thread sends and reads; the caller's thread waits, and ends the exchange
 * when a limit is reached or when it is interrupted (a blocked socket read hears no interrupt).
 */
final class StreamCall implements Callback {
  /** How long an ended exchange may take to notice: only a name lookup does not notice at once. */
  private static final long GRACE_MS = 1_000;

  private final String model;
  private final Call call;
  private final TimedBody body;
  private final ClientTimeouts limits;
  private final ChatStream stream;
  private final TimedBody.Sent begun = TimedBody.Sent.now();
  private final CompletableFuture<Reading> reading = new CompletableFuture<>();
  private volatile Watchdog.Progress progress = Watchdog.Progress.NONE;

  /**
   * What the reading thread hands over.
   *
   * @param endNs when the exchange ended
   */
  private record Reading(StreamEnd how, ChatStream stream, @Nullable Long headersNs, long endNs) {
    Reading endedBy(StreamEnd reason) {
      return new Reading(reason, stream, headersNs, endNs);
    }
  }

  /**
   * @param model the instance that must answer
   * @param call not yet executed; carries the body
   */
  StreamCall(
      String model, Call call, TimedBody body, ClientTimeouts limits, GenerationListener listener) {
    this.model = model;
    this.call = call;
    this.body = body;
    this.limits = limits;
    this.stream = new ChatStream(model, listener);
  }

  Generation run(Secret secret) {
    Reading read = Thread.currentThread().isInterrupted() ? nothing(cancelled()) : exchange();
    TimedBody.Sent start = start();
    ChatStream seen = read.stream();
    StreamOutcome outcome = StreamOutcome.of(read.how(), seen, limits);
    return new Generation(
        start.at(),
        start.ns(),
        seen.marks(start.ns(), read.headersNs(), read.endNs()),
        seen.counts(),
        seen.tokens().size(),
        seen.tokens().since(start.ns()),
        seen.finishReason(),
        outcome.outcome(),
        outcome.failureWithout(secret),
        seen.model(),
        seen.text(),
        seen.serverStats());
  }

  /** When the request was sent; while it is not, when it was begun. */
  private TimedBody.Sent start() {
    TimedBody.Sent sent = body.sent();
    return sent == null ? begun : sent;
  }

  private Reading exchange() {
    call.enqueue(this);
    Watchdog watchdog = new Watchdog(limits);
    // The first token replaces its own limit by one that may be due earlier, but never before this.
    long askAgainNs = limits.betweenTokens().toNanos();
    try {
      while (true) {
        Watchdog.Limit limit = watchdog.next(start().ns(), progress);
        long leftNs = limit.atNs() - System.nanoTime();
        if (leftNs <= 0) {
          return stop(new StreamEnd.Overdue(limit.message()));
        }
        try {
          return reading.get(Math.min(leftNs, askAgainNs), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          // Tokens may have come meanwhile: ask anew which limit is due.
        }
      }
    } catch (InterruptedException e) {
      Reading stopped = stop(cancelled());
      Thread.currentThread().interrupt();
      return stopped;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the reader of a stream failed", e.getCause());
    }
  }

  /** Ends the exchange. If it came to an end of its own meanwhile, that is how it ended. */
  private Reading stop(StreamEnd reason) {
    call.cancel();
    try {
      Reading read = reading.get(GRACE_MS, TimeUnit.MILLISECONDS);
      return read.how() instanceof StreamEnd.Broken ? read.endedBy(reason) : read;
    } catch (TimeoutException e) {
      return nothing(reason);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return nothing(reason);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the reader of a stream failed", e.getCause());
    }
  }

  private Reading nothing(StreamEnd reason) {
    ChatStream empty = new ChatStream(model, GenerationListener.NONE);
    return new Reading(reason, empty, null, System.nanoTime());
  }

  private static StreamEnd cancelled() {
    return new StreamEnd.Cancelled();
  }

  @Override
  public void onFailure(Call failed, IOException problem) {
    reading.complete(new Reading(broken(problem), stream, null, System.nanoTime()));
  }

  @Override
  public void onResponse(Call answered, Response response) {
    long headersNs = System.nanoTime();
    try {
      StreamEnd how = read(response);
      Long overNs = stream.overNs();
      long endNs = overNs == null ? System.nanoTime() : overNs;
      if (!(how instanceof StreamEnd.Whole)) {
        call.cancel(); // closing alone would read on for a while, to end in order
      }
      response.close(); // before the caller goes on, so that the server is done with this one
      reading.complete(new Reading(how, stream, headersNs, endNs));
    } catch (RuntimeException | Error e) {
      response.close();
      reading.completeExceptionally(e);
    }
  }

  private StreamEnd read(Response response) {
    try {
      return new StreamReader(stream, this::noteProgress).read(response);
    } catch (IOException e) {
      return broken(e);
    }
  }

  private StreamEnd broken(IOException problem) {
    return new StreamEnd.Broken(problem, body.sent() != null);
  }

  private void noteProgress() {
    Arrivals tokens = stream.tokens();
    progress =
        new Watchdog.Progress(
            tokens.size(), tokens.size() == 0 ? 0 : tokens.last(), stream.finishReason() != null);
  }
}
