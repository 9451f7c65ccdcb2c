package io.github.mlxggufbench.server.sse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Bytes to events, by the <a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">
 * WHATWG grammar</a>: lines end with CR, LF or CRLF; one byte order mark at the start is dropped;
 * lines that start with a colon are comments; an empty line dispatches the event, unless it has no
 * data. The bytes may be cut anywhere: a line is looked at only when it is whole, and no byte of a
 * multi-byte character equals CR or LF, so a character cut by a read is whole again by then. What
 * stands unterminated at the end of the stream is no event, as the standard says.
 *
 * <p>Memory is bounded: a line, and the data of one event, hold at most the limit; what exceeds it
 * is an {@link SseException} of kind {@code OVERSIZED}. Nothing is allocated for an event beyond
 * that, unless the stream names its type. After an exception the parser is spent.
 */
public final class SseParser {
  /** More than any honest event of a model server; far less than would hurt. */
  public static final int DEFAULT_LIMIT_BYTES = 8 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] DATA = {'d', 'a', 't', 'a'};
  private static final byte[] EVENT = {'e', 'v', 'e', 'n', 't'};
  private static final byte[] LINE_FEED = {'\n'};
  private static final String DEFAULT_TYPE = "message";

  private final SseSink sink;
  private final BoundedBytes line;
  private final BoundedBytes data;
  private boolean hasData;
  private String type = DEFAULT_TYPE;
  private boolean firstLine = true;
  private boolean afterCarriageReturn;

  /**
   * @param sink called from within {@link #feed}
   */
  public SseParser(SseSink sink) {
    this(sink, DEFAULT_LIMIT_BYTES);
  }

  /**
   * @param sink called from within {@link #feed}
   * @param limitBytes of a line, and of one event's data
   */
  public SseParser(SseSink sink, int limitBytes) {
    this.sink = sink;
    this.line = new BoundedBytes(limitBytes, "a line of the event stream");
    this.data = new BoundedBytes(limitBytes, "the data of one event");
  }

  /**
   * @param events called from within {@link #feed}, once for each event
   * @param comments called likewise, in order with the events, with what follows a comment's colon
   */
  public SseParser(Consumer<SseEvent> events, Consumer<String> comments) {
    this(new SseTexts(events, comments));
  }

  /**
   * Takes the next bytes, and dispatches the events they complete.
   *
   * @param arrivedNs {@link System#nanoTime} taken when the read of these bytes returned
   */
  public void feed(byte[] bytes, int from, int count, long arrivedNs) throws SseException {
    int start = from;
    int end = from + count;
    for (int i = Bytes.lineEnd(bytes, from, end); i < end; i = Bytes.lineEnd(bytes, i + 1, end)) {
      boolean secondHalfOfCrLf = bytes[i] == '\n' && afterCarriageReturn && i == start;
      afterCarriageReturn = bytes[i] == '\r';
      if (!secondHalfOfCrLf) {
        endOfLine(bytes, start, i, arrivedNs);
      }
      start = i + 1;
    }
    if (start < end) {
      afterCarriageReturn = false;
      line.append(bytes, start, end - start);
    }
  }

  /** A line ends here; what came of it with an earlier read stands in {@link #line}. */
  private void endOfLine(byte[] bytes, int from, int to, long arrivedNs) throws SseException {
    if (line.size() == 0) {
      line.require(to - from);
      onLine(bytes, from, to, arrivedNs);
    } else {
      line.append(bytes, from, to - from);
      onLine(line.array(), 0, line.size(), arrivedNs);
      line.clear();
    }
  }

  private void onLine(byte[] bytes, int from, int to, long arrivedNs) throws SseException {
    boolean marked = firstLine && startsWith(bytes, from, to, BYTE_ORDER_MARK);
    firstLine = false;
    int start = marked ? from + BYTE_ORDER_MARK.length : from;
    if (start == to) {
      dispatch(arrivedNs);
      return;
    }
    requireUtf8(bytes, start, to);
    int colon = indexOfColon(bytes, start, to);
    if (colon == start) {
      sink.onComment(bytes, start + 1, to);
      return;
    }
    int value = Math.min(colon + 1, to);
    if (value < to && bytes[value] == ' ') {
      value++;
    }
    if (Arrays.equals(bytes, start, colon, DATA, 0, DATA.length)) {
      addData(bytes, value, to);
    } else if (Arrays.equals(bytes, start, colon, EVENT, 0, EVENT.length)) {
      type = value == to ? DEFAULT_TYPE : text(bytes, value, to);
    }
    // Else id, retry, or a field that the standard does not know.
  }

  private static void requireUtf8(byte[] bytes, int from, int to) throws SseException {
    int ill = Utf8.wellFormedUpTo(bytes, from, to);
    if (ill < to) {
      throw new SseException(
          SseException.Kind.INVALID_UTF8,
          "the event stream is not valid UTF-8: byte %d of a line begins no character"
              .formatted(ill - from));
    }
  }

  /** The end of the field's name: the end of the line when it has no colon. */
  private static int indexOfColon(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != ':') {
      i++;
    }
    return i;
  }

  private static boolean startsWith(byte[] bytes, int from, int to, byte[] prefix) {
    return to - from >= prefix.length
        && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length);
  }

  private void addData(byte[] bytes, int from, int to) throws SseException {
    if (hasData) {
      data.append(LINE_FEED, 0, 1);
    }
    data.append(bytes, from, to - from);
    hasData = true;
  }

  private void dispatch(long arrivedNs) throws SseException {
    String dispatched = type;
    type = DEFAULT_TYPE;
    if (!hasData) {
      return;
    }
    hasData = false;
    sink.onEvent(dispatched, data.array(), 0, data.size(), arrivedNs);
    data.clear();
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
