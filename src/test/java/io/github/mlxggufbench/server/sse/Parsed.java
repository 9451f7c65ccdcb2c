package io.github.mlxggufbench.server.sse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Event streams parsed at once or in pieces. */
final class Parsed {
  private Parsed() {}

  static List<SseEvent> text(String stream) throws SseException {
    byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
    return inPieces(bytes, bytes.length);
  }

  /** Fed in pieces of a size; the n-th piece, from 0, arrives at time n. */
  static List<SseEvent> inPieces(byte[] bytes, int size) throws SseException {
    List<SseEvent> events = new ArrayList<>();
    SseParser parser = new SseParser(events::add, comment -> {});
    int piece = 0;
    for (int from = 0; from < bytes.length; from += size) {
      parser.feed(bytes, from, Math.min(size, bytes.length - from), piece++);
    }
    return events;
  }

  static List<String> data(String stream) throws SseException {
    return text(stream).stream().map(SseEvent::data).toList();
  }
}
