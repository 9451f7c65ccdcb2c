package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.sse.SseException;
import io.github.mlxggufbench.server.sse.SseParser;
import io.github.mlxggufbench.server.sse.SseSink;
import java.io.IOException;
import java.util.Arrays;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to a chat request into a {@link ChatStream}. Each read is stamped when it
 * returns; its events are recorded with that stamp, and interpreted after the stream, so that no
 * decoding stands between a read and the next. At once is interpreted what must be known at once:
 *
 * <ul>
 *   <li>all up to the first token, which others wait to hear of
 *   <li>an event that does not begin as that one did: {@code [DONE]} and errors are among these,
 *       and end a reply whose connection may stay open
 *   <li>by the watchdog's thread, when a limit seems to be due: {@link #look}
 *   <li>a megabyte of events, which is what one stream may hold back: some thousand tokens, decoded
 *       in a few milliseconds
 * </ul>
 */
final class StreamReader implements SseSink {
  static final int DOCUMENT_BYTES = 64 << 10;

  private static final int RECORDED_BYTES = 1 << 20;
  private static final int HEAD_BYTES = 8;
  private static final String EVENT_STREAM = "text/event-stream";

  private final ChatStream stream;
  private final StreamBuffers buffers;
  private final SseParser parser = new SseParser(this);
  private final byte[] head = new byte[HEAD_BYTES];
  private volatile Limits.Progress known = Limits.Progress.NONE;

  /**
   * @param stream used by nobody else until the answer is read
   */
  StreamReader(ChatStream stream, StreamBuffers buffers) {
    this.stream = stream;
    this.buffers = buffers;
  }

  /** How the answer ended; an {@link IOException} before there was a stream is thrown. */
  StreamEnd read(Response response) throws IOException {
    if (response.code() != 200) {
      return new StreamEnd.Refusal(document(response));
    }
    BufferedSource source = response.body().source();
    if (!source.request(1)) {
      return new StreamEnd.Whole();
    }
    if (!isEventStream(response.header("Content-Type")) || source.getBuffer().getByte(0) == '{') {
      return new StreamEnd.Document(document(response));
    }
    StreamEnd how = readEvents(source);
    interpret();
    return stream.overNs() == null ? how : new StreamEnd.Whole();
  }

  private StreamEnd readEvents(BufferedSource source) {
    byte[] read = buffers.read();
    StreamLimit limit = new StreamLimit();
    try {
      while (!known.over()) {
        int count = source.read(read);
        long arrivedNs = System.nanoTime();
        if (count < 0) {
          break;
        }
        limit.read(count);
        synchronized (this) {
          parser.feed(read, 0, count, arrivedNs);
          limit.kept(stream.textChars());
        }
      }
      return new StreamEnd.Whole();
    } catch (SseException e) {
      return new StreamEnd.Malformed(e);
    } catch (IOException e) {
      return new StreamEnd.Broken(e, /* sent= */ true);
    }
  }

  @Override
  public void onEvent(String type, byte[] data, int from, int to, long arrivedNs) {
    buffers.events().add(type, data, from, to, arrivedNs);
    if (!isOneMoreOfItsKind(type, data, from, to)
        || buffers.events().bytesUsed() > RECORDED_BYTES) {
      boolean mayBeFirst = known.tokens() == 0;
      interpret();
      if (mayBeFirst && known.tokens() > 0 && to - from >= HEAD_BYTES) {
        System.arraycopy(data, from, head, 0, HEAD_BYTES);
      }
    }
  }

  /** Whether it begins as the event of the first token did: a token, too, in all likelihood. */
  private boolean isOneMoreOfItsKind(String type, byte[] data, int from, int to) {
    return known.tokens() > 0
        && type.equals("message")
        && to - from >= HEAD_BYTES
        && Arrays.equals(data, from, from + HEAD_BYTES, head, 0, HEAD_BYTES);
  }

  private synchronized void interpret() {
    stream.take(buffers.events());
    Arrivals tokens = stream.tokens();
    known =
        new Limits.Progress(
            tokens.size(),
            tokens.size() == 0 ? 0 : tokens.last(),
            stream.finishReason() != null,
            stream.overNs() != null);
  }

  /** How far the reply has come, as far as that is known without looking. */
  Limits.Progress known() {
    return known;
  }

  /** How far the reply has come. For the watchdog's thread. */
  Limits.Progress look() {
    interpret();
    return known;
  }

  private static HttpReply document(Response response) throws IOException {
    return HttpReply.of(response, DOCUMENT_BYTES);
  }

  /** A server that does not say what it sends is taken at its bytes. */
  private static boolean isEventStream(@Nullable String type) {
    return type == null || type.regionMatches(true, 0, EVENT_STREAM, 0, EVENT_STREAM.length());
  }
}
