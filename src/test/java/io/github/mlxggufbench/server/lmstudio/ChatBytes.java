package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;

/** The body of a chat stream, from memory instead of a socket, to what is reported of it. */
public final class ChatBytes {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final ClientTimeouts LIMITS = new ClientTimeouts(LONG, LONG, LONG, LONG, LONG);
  private static final MediaType EVENTS = MediaType.get("text/event-stream");
  private static final Request REQUEST = new Request.Builder().url("http://127.0.0.1/").build();

  private ChatBytes() {}

  /** As if so many bytes came with each read. */
  public static Generation read(byte[] body, int pieceBytes, String model) {
    ChatStream stream = new ChatStream(model, GenerationListener.NONE);
    try (Response response = response(body, pieceBytes)) {
      StreamEnd end = new StreamReader(stream, () -> {}).read(response);
      StreamOutcome outcome = StreamOutcome.of(end, stream, LIMITS);
      return new Generation(
          Instant.EPOCH,
          0,
          stream.marks(0, null, 0),
          stream.counts(),
          stream.tokens().size(),
          stream.tokens().since(0),
          stream.finishReason(),
          outcome.outcome(),
          outcome.failure(),
          stream.model(),
          stream.text(),
          stream.serverStats());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response response(byte[] body, int pieceBytes) {
    ForwardingSource pieces =
        new ForwardingSource(new Buffer().write(body)) {
          @Override
          public long read(Buffer sink, long count) throws IOException {
            return super.read(sink, Math.min(count, pieceBytes));
          }
        };
    return new Response.Builder()
        .request(REQUEST)
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(Okio.buffer(pieces), EVENTS, body.length))
        .build();
  }
}
