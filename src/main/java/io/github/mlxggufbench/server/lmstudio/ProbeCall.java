package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.sse.SseException;
import io.github.mlxggufbench.server.sse.SseParser;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One generation by {@code /api/v1/chat}. As {@link StreamCall}: OkHttp's thread sends and reads,
 * the caller's waits, and ends the exchange at a limit or an interrupt.
 */
final class ProbeCall implements Callback {
  private static final int READ_BYTES = 16 << 10;
  private static final long ASK_AGAIN_NS = TimeUnit.MILLISECONDS.toNanos(200);

  private final String model;
  private final Call call;
  private final TimedBody body;
  private final ClientTimeouts limits;
  private final NativeChat chat;
  private final TimedBody.Sent begun = TimedBody.Sent.now();
  private final CompletableFuture<Reading> reading = new CompletableFuture<>();
  private volatile Watchdog.Progress progress = Watchdog.Progress.NONE;

  private record Reading(StreamEnd how, NativeChat chat, @Nullable Long headersNs, long endNs) {}

  ProbeCall(String model, Call call, TimedBody body, ClientTimeouts limits) {
    this.model = model;
    this.call = call;
    this.body = body;
    this.limits = limits;
    this.chat = new NativeChat(model);
  }

  /** Null when the server has no such route. */
  @Nullable Generation run(Secret secret) {
    call.enqueue(this);
    Reading read = await();
    if (hasNoRoute(read.how())) {
      return null;
    }
    StreamOutcome outcome =
        read.how() instanceof StreamEnd.Whole
            ? read.chat().outcome()
            : StreamOutcome.of(read.how(), new ChatStream(model, GenerationListener.NONE), limits);
    return read.chat().generation(start(), read.headersNs(), read.endNs(), outcome, secret);
  }

  private static boolean hasNoRoute(StreamEnd how) {
    HttpReply reply =
        how instanceof StreamEnd.Refusal refusal
            ? refusal.reply()
            : how instanceof StreamEnd.Document document ? document.reply() : null;
    ErrorBody error = reply == null ? null : reply.error();
    return reply != null
        && error != null
        && (error.isUnknownRoute() || (reply.status() == 404 && !error.is("model_not_found")));
  }

  private TimedBody.Sent start() {
    TimedBody.Sent sent = body.sent();
    return sent == null ? begun : sent;
  }

  private Reading await() {
    Watchdog watchdog = new Watchdog(limits);
    try {
      while (true) {
        Watchdog.Limit limit = watchdog.next(start().ns(), progress);
        long leftNs = limit.atNs() - System.nanoTime();
        if (leftNs <= 0) {
          return stopped(new StreamEnd.Overdue(limit.message()));
        }
        try {
          return reading.get(Math.min(leftNs, ASK_AGAIN_NS), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          // tokens may have come meanwhile: ask anew which limit is due
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stopped(new StreamEnd.Cancelled());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the reader of a stream failed", e.getCause());
    }
  }

  /** What was read until then stays with the thread that reads. */
  private Reading stopped(StreamEnd why) {
    call.cancel();
    return new Reading(why, new NativeChat(model), null, System.nanoTime());
  }

  @Override
  public void onFailure(Call failed, IOException problem) {
    reading.complete(new Reading(broken(problem), chat, null, System.nanoTime()));
  }

  @Override
  public void onResponse(Call answered, Response response) {
    long headersNs = System.nanoTime();
    try (response) {
      StreamEnd how = read(response);
      Long overNs = chat.overNs();
      long endNs = overNs == null ? System.nanoTime() : overNs;
      call.cancel(); // some builds leave the connection open after chat.end
      reading.complete(new Reading(how, chat, headersNs, endNs));
    } catch (RuntimeException | Error e) {
      reading.completeExceptionally(e);
    }
  }

  private StreamEnd read(Response response) {
    try {
      ResponseBody reply = response.body();
      MediaType type = reply.contentType();
      if (response.code() != 200) {
        return new StreamEnd.Refusal(document(response));
      }
      if (type != null && !type.subtype().equals("event-stream")) {
        return new StreamEnd.Document(document(response));
      }
      readEvents(reply.source());
      return new StreamEnd.Whole();
    } catch (SseException e) {
      return new StreamEnd.Malformed(e);
    } catch (IOException e) {
      return broken(e);
    }
  }

  private void readEvents(BufferedSource source) throws IOException, SseException {
    SseParser parser = new SseParser(chat::accept);
    byte[] buffer = new byte[READ_BYTES];
    while (chat.overNs() == null) {
      int count = source.read(buffer);
      long arrivedNs = System.nanoTime();
      if (count < 0) {
        return;
      }
      parser.feed(buffer, 0, count, arrivedNs);
      Arrivals tokens = chat.tokens();
      progress =
          new Watchdog.Progress(
              tokens.size(), tokens.size() == 0 ? 0 : tokens.last(), /* finished= */ false);
    }
  }

  private static HttpReply document(Response response) throws IOException {
    return new HttpReply(response.code(), response.peekBody(StreamReader.DOCUMENT_BYTES).string());
  }

  private StreamEnd broken(IOException problem) {
    return new StreamEnd.Broken(problem, body.sent() != null);
  }
}
