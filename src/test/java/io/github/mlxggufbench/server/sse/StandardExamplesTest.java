package io.github.mlxggufbench.server.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The examples of the standard, with the results it states: WHATWG HTML, section 9.2.6
 * "Interpreting an event stream".
 */
class StandardExamplesTest {

  @Test
  void twoDataLinesAreOneEventJoinedByALineFeed() throws SseException {
    assertEquals(List.of("YHOO\n+2\n10"), Parsed.data("data: YHOO\ndata: +2\ndata: 10\n\n"));
  }

  @Test
  void fourBlocksAreThreeWithDataOfWhichTheLastIsUnterminated() throws SseException {
    String stream =
        """
        : test stream

        data: first event
        id: 1

        data:second event
        id

        data:  third event\
        """;
    assertEquals(List.of("first event", "second event"), Parsed.data(stream));
    assertEquals(
        List.of("first event", "second event", " third event"), Parsed.data(stream + "\n\n"));
  }

  @Test
  void dataWithoutValueFiresEmptyAndLineFeedEvents() throws SseException {
    assertEquals(List.of("", "\n"), Parsed.data("data\n\ndata\ndata\n\ndata:"));
  }

  @Test
  void theSpaceAfterTheColonIsIgnored() throws SseException {
    assertEquals(List.of("test", "test"), Parsed.data("data:test\n\ndata: test\n\n"));
  }
}
