package io.github.mlxggufbench.server.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

  @Test
  void theEventFieldNamesTheTypeOfItsOwnEventOnly() throws SseException {
    List<SseEvent> events = Parsed.text("event: error\ndata: a\n\ndata: b\n\n");
    assertEquals(List.of("error", "message"), events.stream().map(SseEvent::event).toList());
  }

  @Test
  void anEventWithoutDataIsNotDispatchedAndItsTypeIsForgotten() throws SseException {
    List<SseEvent> events = Parsed.text("event: ping\n\ndata: a\n\n");
    assertEquals(List.of(new SseEvent("message", "a", 0)), events);
  }

  @Test
  void idAndRetryAndUnknownFieldsAreReadPast() throws SseException {
    assertEquals(List.of("a"), Parsed.data("id: 7\nretry: 100\nerror: {}\nData: x\ndata: a\n\n"));
  }

  @Test
  void commentsBetweenDataLinesDoNotSplitTheEvent() throws SseException {
    assertEquals(List.of("a\nb"), Parsed.data("data: a\n: keepalive 3/24\ndata: b\n\n"));
  }

  @Test
  void aColonInTheValueStays() throws SseException {
    assertEquals(List.of("{\"a\": 1}"), Parsed.data("data: {\"a\": 1}\n\n"));
  }
}
