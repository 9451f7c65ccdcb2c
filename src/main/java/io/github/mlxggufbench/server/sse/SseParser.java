package io.github.mlxggufbench.server.sse;

import java.util.function.Consumer;

/**
 * Bytes to events, by the <a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">
 * WHATWG grammar</a>: lines end with CR, LF or CRLF; one byte order mark at the start is dropped;
 * lines that start with a colon are comments; an empty line dispatches the event, unless it has no
 * data. The bytes may be cut anywhere. What stands unterminated at the end of the stream is no
 * event, as the standard says.
 *
 * <p>Memory is bounded: a line, and the data of one event, hold at most the limit; what exceeds it
 * is an {@link SseException} of kind {@code OVERSIZED}. After an exception the parser is spent.
 */
public final class SseParser {
  /** More than any honest event of a model server; far less than would hurt. */
  public static final int DEFAULT_LIMIT_BYTES = 8 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Consumer<SseEvent> sink;
  private final Consumer<String> comments;
  private final int limit;
  private final LineBuffer line;
  private final StringBuilder data = new StringBuilder();
  private boolean hasData;
  private String event = "";
  private boolean firstLine = true;
  private boolean afterCarriageReturn;

  public SseParser(Consumer<SseEvent> sink) {
    this(sink, comment -> {});
  }

  /**
   * @param sink called from within {@link #feed}, once for each event
   * @param comments called likewise, in order with the events, with what follows a comment's colon:
   *     it means nothing to the standard, but a server may say something there
   */
  public SseParser(Consumer<SseEvent> sink, Consumer<String> comments) {
    this(sink, comments, DEFAULT_LIMIT_BYTES);
  }

  /**
   * @param sink called from within {@link #feed}, once for each event
   * @param limitBytes of a line; and, in characters, of one event's data
   */
  public SseParser(Consumer<SseEvent> sink, int limitBytes) {
    this(sink, comment -> {}, limitBytes);
  }

  private SseParser(Consumer<SseEvent> sink, Consumer<String> comments, int limitBytes) {
    this.sink = sink;
    this.comments = comments;
    this.limit = limitBytes;
    this.line = new LineBuffer(limitBytes);
  }

  /**
   * Takes the next bytes, and dispatches the events they complete.
   *
   * @param arrivedNs {@link System#nanoTime} taken when the read of these bytes returned
   */
  public void feed(byte[] bytes, int from, int count, long arrivedNs) throws SseException {
    int start = from;
    int end = from + count;
    for (int i = from; i < end; i++) {
      byte b = bytes[i];
      if (b != '\n' && b != '\r') {
        afterCarriageReturn = false;
        continue;
      }
      boolean secondHalfOfCrLf = b == '\n' && afterCarriageReturn;
      afterCarriageReturn = b == '\r';
      if (!secondHalfOfCrLf) {
        line.append(bytes, start, i - start);
        onLine(takeLine(), arrivedNs);
      }
      start = i + 1;
    }
    line.append(bytes, start, end - start);
  }

  private String takeLine() throws SseException {
    boolean marked = firstLine && line.startsWith(BYTE_ORDER_MARK);
    firstLine = false;
    return line.take(marked ? BYTE_ORDER_MARK.length : 0);
  }

  private void onLine(String text, long arrivedNs) throws SseException {
    if (text.isEmpty()) {
      dispatch(arrivedNs);
      return;
    }
    int colon = text.indexOf(':');
    if (colon == 0) {
      comments.accept(text.substring(1));
      return;
    }
    String field = colon < 0 ? text : text.substring(0, colon);
    int valueAt = colon < 0 ? text.length() : colon + 1;
    if (valueAt < text.length() && text.charAt(valueAt) == ' ') {
      valueAt++;
    }
    switch (field) {
      case "data" -> addData(text, valueAt);
      case "event" -> event = text.substring(valueAt);
      default -> {
        // id, retry, and fields that the standard does not know
      }
    }
  }

  private void addData(String text, int valueAt) throws SseException {
    if (text.length() - valueAt >= limit - data.length()) {
      throw new SseException(
          SseException.Kind.OVERSIZED, "the data of one event exceeds " + limit + " characters");
    }
    if (hasData) {
      data.append('\n');
    }
    data.append(text, valueAt, text.length());
    hasData = true;
  }

  private void dispatch(long arrivedNs) {
    String type = event.isEmpty() ? "message" : event;
    event = "";
    if (!hasData) {
      return;
    }
    SseEvent complete = new SseEvent(type, data.toString(), arrivedNs);
    hasData = false;
    data.setLength(0);
    sink.accept(complete);
  }
}
