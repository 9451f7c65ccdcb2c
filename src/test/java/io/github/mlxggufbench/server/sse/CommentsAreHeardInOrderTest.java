package io.github.mlxggufbench.server.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsAreHeardInOrderTest {

  @Test
  void amongTheEventsWithAllThatFollowsTheColon() throws SseException {
    List<String> heard = new ArrayList<>();
    SseParser parser =
        new SseParser(event -> heard.add(event.data()), comment -> heard.add("#" + comment));
    byte[] stream = ": 1/2\n\ndata: a\n\n:\n::b\ndata: c\n\n".getBytes(UTF_8);
    parser.feed(stream, 0, stream.length, 0);
    assertEquals(List.of("# 1/2", "a", "#", "#:b", "c"), heard);
  }
}
