package io.github.mlxggufbench.server.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void eachEndsALineHoweverTheBytesAreCut(String end) throws SseException {
    String stream = "data: a\ndata: b\n\ndata: c\n\n".replace("\n", end);
    byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
    for (int size = 1; size <= bytes.length; size++) {
      List<String> data = Parsed.inPieces(bytes, size).stream().map(SseEvent::data).toList();
      assertEquals(List.of("a\nb", "c"), data, "in pieces of " + size);
    }
  }

  @Test
  void mixedEndingsAreAllHonoured() throws SseException {
    assertEquals(List.of("a\nb", "c"), Parsed.data("data: a\rdata: b\r\n\ndata: c\n\r\n"));
  }

  @Test
  void anEventThatEndsWithCarriageReturnDoesNotWaitForALineFeed() throws SseException {
    List<SseEvent> events = new ArrayList<>();
    SseParser parser = new SseParser(events::add, comment -> {});
    byte[] bytes = "data: a\r\r".getBytes(StandardCharsets.UTF_8);
    parser.feed(bytes, 0, bytes.length, 5);
    assertEquals(List.of(new SseEvent("message", "a", 5)), events);
  }

  @Test
  void oneByteOrderMarkAtTheStartIsDropped() throws SseException {
    byte[] bytes = "\uFEFFdata: a\n\n\uFEFFdata: b\n\n".getBytes(StandardCharsets.UTF_8);
    for (int size = 1; size <= bytes.length; size++) {
      List<String> data = Parsed.inPieces(bytes, size).stream().map(SseEvent::data).toList();
      assertEquals(List.of("a"), data, "in pieces of " + size);
    }
  }
}
