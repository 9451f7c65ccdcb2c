package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.sse.SseException;
import io.github.mlxggufbench.server.sse.SseParser;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One generation by {@code /api/v1/chat}, on its caller's thread. No measurement: its events are
 * interpreted as they come.
 */
final class ProbeCall extends Exchange {
  private static final int READ_BYTES = 16 << 10;

  private final String model;
  private final TimedBody body;
  private final ClientTimeouts timeouts;
  private final Limits limits;
  private final NativeChat chat;
  private final TimedBody.Sent begun = TimedBody.Sent.now();
  private @Nullable Long headersNs;
  private volatile Limits.Progress progress = Limits.Progress.NONE;
  private volatile @Nullable StreamEnd ended;

  /**
   * @param body of the request
   */
  ProbeCall(String model, TimedBody body, ClientTimeouts timeouts) {
    super(Kind.STREAM);
    this.model = model;
    this.body = body;
    this.timeouts = timeouts;
    this.limits = new Limits(timeouts);
    this.chat = new NativeChat(model);
  }

  /** Null when the server has no such route. */
  @Nullable Generation run(
      OkHttpClient http, Request.Builder request, Watchdog watchdog, Secret secret) {
    StreamEnd how =
        isCallerInterrupted() ? new StreamEnd.Cancelled() : exchange(http, request, watchdog);
    Long overNs = chat.overNs();
    long endNs = overNs == null ? System.nanoTime() : overNs;
    if (hasNoRoute(how)) {
      return null;
    }
    StreamOutcome outcome =
        how instanceof StreamEnd.Whole
            ? chat.outcome()
            : StreamOutcome.of(how, new ChatStream(model, GenerationListener.NONE), timeouts);
    return chat.generation(start(), headersNs, endNs, outcome, secret);
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

  private StreamEnd exchange(OkHttpClient http, Request.Builder request, Watchdog watchdog) {
    watchdog.watch(this);
    try (Response response = send(http, request)) {
      headersNs = System.nanoTime();
      StreamEnd how = read(response);
      cancel(); // some builds leave the connection open after chat.end
      return how;
    } catch (IOException e) {
      StreamEnd ours = ended;
      return ours != null ? ours : new StreamEnd.Broken(e, body.sent() != null);
    } finally {
      watchdog.release(this);
    }
  }

  private StreamEnd read(Response response) throws IOException {
    ResponseBody reply = response.body();
    MediaType type = reply.contentType();
    if (response.code() != 200) {
      return new StreamEnd.Refusal(HttpReply.of(response, StreamReader.DOCUMENT_BYTES));
    }
    if (type != null && !type.subtype().equals("event-stream")) {
      return new StreamEnd.Document(HttpReply.of(response, StreamReader.DOCUMENT_BYTES));
    }
    try {
      readEvents(reply.source());
      return new StreamEnd.Whole();
    } catch (SseException e) {
      return new StreamEnd.Malformed(e);
    }
  }

  private void readEvents(BufferedSource source) throws IOException, SseException {
    SseParser parser = new SseParser(chat::accept, comment -> {});
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
          new Limits.Progress(
              tokens.size(),
              tokens.size() == 0 ? 0 : tokens.last(),
              /* finished= */ false,
              chat.overNs() != null);
    }
  }

  @Override
  void check(long nowNs) {
    Limits.Limit limit =
        connection() == null ? limits.connect(begun.ns()) : limits.next(start().ns(), progress);
    if (isCallerInterrupted()) {
      ended = new StreamEnd.Cancelled();
      cancel();
    } else if (limit.isDue(nowNs) && !progress.over()) {
      ended = new StreamEnd.Overdue(limit.message());
      cancel();
    }
  }
}
