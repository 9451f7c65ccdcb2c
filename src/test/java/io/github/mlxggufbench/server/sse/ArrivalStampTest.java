package io.github.mlxggufbench.server.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalStampTest {
  private final List<SseEvent> events = new ArrayList<>();
  private final SseParser parser = new SseParser(events::add, comment -> {});

  @Test
  void anEventBearsTheTimeOfTheReadThatBroughtItsEmptyLine() throws SseException {
    feed("data: a\n", 100);
    feed("\ndata: b\n\nda", 200);
    feed("ta: c\n\n", 300);
    assertEquals(
        List.of(
            new SseEvent("message", "a", 200),
            new SseEvent("message", "b", 200),
            new SseEvent("message", "c", 300)),
        events);
  }

  private void feed(String text, long arrivedNs) throws SseException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    parser.feed(bytes, 0, bytes.length, arrivedNs);
  }
}
