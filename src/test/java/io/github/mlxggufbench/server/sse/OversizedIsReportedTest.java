package io.github.mlxggufbench.server.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OversizedIsReportedTest {
  private final List<SseEvent> events = new ArrayList<>();
  private final SseParser parser = new SseParser(new SseTexts(events::add, comment -> {}), 16);

  @Test
  void aLineUpToTheLimitIsFine() throws SseException {
    feed("data: 0123456789\n\n");
    assertEquals("0123456789", events.get(0).data());
  }

  @Test
  void aLongerLineIsNot() {
    SseException problem = assertThrows(SseException.class, () -> feed("data: 0123456789a\n\n"));
    assertEquals(SseException.Kind.OVERSIZED, problem.kind());
    assertEquals("a line of the event stream exceeds 16 bytes", problem.getMessage());
  }

  @Test
  void manyShortLinesOfOneEventAreNotEither() throws SseException {
    feed("data: 01234567\n");
    SseException problem = assertThrows(SseException.class, () -> feed("data: 01234567\n"));
    assertEquals(SseException.Kind.OVERSIZED, problem.kind());
  }

  @Test
  void theLimitIsForEachEventNotForTheStream() throws SseException {
    for (int i = 0; i < 1000; i++) {
      feed("data: 0123456789\n\n");
    }
    assertEquals(1000, events.size());
  }

  private void feed(String text) throws SseException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    parser.feed(bytes, 0, bytes.length, 0);
  }
}
