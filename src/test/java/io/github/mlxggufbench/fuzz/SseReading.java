package io.github.mlxggufbench.fuzz;

import io.github.mlxggufbench.server.sse.SseEvent;
import io.github.mlxggufbench.server.sse.SseException;
import io.github.mlxggufbench.server.sse.SseParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stream was read as.
 *
 * @param said events, and comments as events of type {@code #}, in order; an event's time is the
 *     number of the piece that completed it
 * @param problem null = it was read to its end
 */
record SseReading(List<SseEvent> said, SseException.@Nullable Kind problem) {
  static final String COMMENT = "#";

  /** By the parser under test, fed in pieces of a size. */
  static SseReading of(byte[] stream, int pieceBytes) {
    List<SseEvent> said = new ArrayList<>();
    SseParser parser =
        new SseParser(said::add, comment -> said.add(new SseEvent(COMMENT, comment, 0)));
    try {
      for (int from = 0; from < stream.length; from += pieceBytes) {
        int count = Math.min(pieceBytes, stream.length - from);
        parser.feed(stream, from, count, from / pieceBytes);
      }
      return new SseReading(said, null);
    } catch (SseException e) {
      return new SseReading(said, e.kind());
    }
  }
}
