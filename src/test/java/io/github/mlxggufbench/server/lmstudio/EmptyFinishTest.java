package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class EmptyFinishTest {

  @Test
  void aFinishWithoutAnyTokenIsEmptyWhateverTheServerCounted() {
    Generation generation =
        Client.generate(
            exchange -> exchange.stream(Events.ROLE, Events.STOP, Events.usage(5, 1), Events.DONE));

    assertEquals(Outcome.EMPTY, generation.outcome());
    assertNull(generation.marks().firstTokenNs());
    assertEquals(0, generation.chunks());
  }
}
