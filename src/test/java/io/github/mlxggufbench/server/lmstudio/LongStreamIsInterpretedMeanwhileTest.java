package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Several megabytes: more than a stream may hold back. */
class LongStreamIsInterpretedMeanwhileTest {
  private static final int BATCHES = 300;
  private static final int EVENTS = 100;

  @Test
  void andNothingOfItIsLost() {
    Generation generation =
        Client.generate(exchange -> {
          exchange.streamHead();
          for (int i = 0; i < BATCHES; i++) {
            exchange.chunk(Events.text("ab ").repeat(EVENTS));
          }
          exchange.chunk(Events.STOP + Events.usage(5, BATCHES * EVENTS) + Events.DONE);
          exchange.endChunks();
        });

    assertEquals(Outcome.OK, generation.outcome());
    assertEquals("ab ".repeat(BATCHES * EVENTS), generation.text());
    assertEquals(BATCHES * EVENTS, generation.chunks());
    long[] sorted = generation.tokenNs().clone();
    Arrays.sort(sorted);
    assertEquals(Arrays.toString(sorted), Arrays.toString(generation.tokenNs()));
  }
}
