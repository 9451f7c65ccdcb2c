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
final class ProbeCall extends GenerationCall {
  private static final int READ_BYTES = 16 << 10;

  private final String model;
  private final ClientTimeouts timeouts;
  private final NativeChat chat;
  private volatile Limits.Progress progress = Limits.Progress.NONE;

  /**
   * @param body of the request
   */
  ProbeCall(String model, TimedBody body, ClientTimeouts timeouts) {
    super(body, timeouts);
    this.model = model;
    this.timeouts = timeouts;
    this.chat = new NativeChat(model);
  }

  /** Null when the server has no such route. */
  @Nullable Generation run(
      OkHttpClient http, Request.Builder request, Watchdog watchdog, Secret secret) {
    StreamEnd how = exchange(http, request, watchdog);
    Long overNs = chat.overNs();
    long endNs = overNs == null ? System.nanoTime() : overNs;
    if (hasNoRoute(how)) {
      return null;
    }
    StreamOutcome outcome =
        how instanceof StreamEnd.Whole
            ? chat.outcome()
            : StreamOutcome.of(how, new ChatStream(model, GenerationListener.NONE), timeouts);
    return chat.generation(start(), headersNs(), endNs, outcome, secret);
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

  @Override
  StreamEnd read(Response response) throws IOException {
    StreamEnd how = answer(response);
    cancel(); // some builds leave the connection open after chat.end
    return how;
  }

  private StreamEnd answer(Response response) throws IOException {
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
    StreamLimit limit = new StreamLimit();
    byte[] buffer = new byte[READ_BYTES];
    while (chat.overNs() == null) {
      int count = source.read(buffer);
      long arrivedNs = System.nanoTime();
      if (count < 0) {
        return;
      }
      limit.read(count);
      parser.feed(buffer, 0, count, arrivedNs);
      limit.kept(chat.textChars());
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
  Limits.Progress known() {
    return progress;
  }

  /** All is interpreted as it comes. */
  @Override
  Limits.Progress look() {
    return progress;
  }
}
