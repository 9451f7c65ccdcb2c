package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class CleanCloseWithoutFinishIsTruncatedTest {

  @Test
  void tokensWithoutAFinishReasonAreATruncatedReply() {
    Generation generation = Client.generate(exchange -> exchange.stream(Events.text("So")));

    assertEquals(Outcome.TRUNCATED, generation.outcome());
    assertEquals("So", generation.text());
  }

  @Test
  void soIsAnEmptyStream() {
    Generation generation = Client.generate(exchange -> exchange.stream());

    assertEquals(Outcome.TRUNCATED, generation.outcome());
    assertNull(generation.marks().firstEventNs());
  }

  @Test
  void doneAloneIsNoFinishReason() {
    Generation generation =
        Client.generate(exchange -> exchange.stream(Events.text("So"), Events.DONE));

    assertEquals(Outcome.TRUNCATED, generation.outcome());
  }
}
