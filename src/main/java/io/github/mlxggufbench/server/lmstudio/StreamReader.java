package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.sse.SseException;
import io.github.mlxggufbench.server.sse.SseParser;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to a chat request into a {@link ChatStream}. Each read is stamped when it
 * returns, before a byte of it is parsed.
 */
final class StreamReader {
  static final int DOCUMENT_BYTES = 64 << 10;
  private static final int READ_BYTES = 16 << 10;

  private final ChatStream stream;
  private final Runnable afterRead;

  /**
   * @param afterRead called after the events of each read were taken
   */
  StreamReader(ChatStream stream, Runnable afterRead) {
    this.stream = stream;
    this.afterRead = afterRead;
  }

  StreamEnd read(Response response) throws IOException {
    if (response.code() != 200) {
      return new StreamEnd.Refusal(document(response));
    }
    ResponseBody body = response.body();
    BufferedSource source = body.source();
    if (!source.request(1)) {
      return new StreamEnd.Whole();
    }
    if (!isEventStream(body.contentType()) || source.getBuffer().getByte(0) == '{') {
      return new StreamEnd.Document(document(response));
    }
    try {
      readEvents(source);
      return new StreamEnd.Whole();
    } catch (SseException e) {
      return stream.overNs() != null ? new StreamEnd.Whole() : new StreamEnd.Malformed(e);
    }
  }

  private void readEvents(BufferedSource source) throws IOException, SseException {
    SseParser parser = new SseParser(stream::accept);
    byte[] buffer = new byte[READ_BYTES];
    while (stream.overNs() == null) {
      int count = source.read(buffer);
      long arrivedNs = System.nanoTime();
      if (count < 0) {
        return;
      }
      parser.feed(buffer, 0, count, arrivedNs);
      afterRead.run();
    }
  }

  private static HttpReply document(Response response) throws IOException {
    return new HttpReply(response.code(), response.peekBody(DOCUMENT_BYTES).string());
  }

  /** A server that does not say what it sends is taken at its bytes. */
  private static boolean isEventStream(@Nullable MediaType type) {
    return type == null || type.subtype().equals("event-stream");
  }
}
