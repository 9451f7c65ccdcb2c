package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class MissingDoneIsOkTest {

  @Test
  void aFinishReasonAndACleanEndAreAWholeReply() {
    Generation generation =
        Client.generate(exchange ->
            exchange.stream(Events.ROLE, Events.text("So"), Events.STOP, Events.usage(5, 1)));

    assertEquals(Outcome.OK, generation.outcome());
    assertNull(generation.failure());
    assertEquals("So", generation.text());
    assertEquals(1, generation.counts().completion());
  }

  @Test
  void aBodyThatTheClosedConnectionEndsIsCleanToo() {
    Generation generation =
        Client.generate(exchange -> {
          exchange.send("HTTP/1.0 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
          exchange.send(Events.text("So") + Events.STOP);
          exchange.close();
        });

    assertEquals(Outcome.OK, generation.outcome());
  }
}
