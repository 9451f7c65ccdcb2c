package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Timing;
import org.junit.jupiter.api.Test;

class TailBeforeDoneIsNotDecodeTest {
  private static final long MS = 1_000_000;

  @Test
  void finishUsageAndDoneComeLateAndCountInE2eOnly() {
    Generation generation =
        new Replies()
            .at(100 * MS, Events.text("a"))
            .at(110 * MS, Events.text("b"))
            .at(120 * MS, Events.text("c"))
            .at(500 * MS, Events.STOP)
            .at(700 * MS, Events.usage(9, 3))
            .at(900 * MS, Events.DONE)
            .whole();

    Timing timing = Timing.of(generation);

    assertEquals(10.0, timing.tpotMs()); // (120 − 100) / (3 − 1)
    assertEquals(900.0, timing.e2eMs());
    assertEquals(10.0, timing.gapMaxMs());
  }

  @Test
  void nothingAfterDoneIsLookedAt() {
    Generation generation =
        new Replies()
            .at(1, Events.text("a"))
            .at(2, Events.STOP)
            .at(3, Events.DONE)
            .at(4, Events.text("ghost"))
            .at(5, "data: no json")
            .whole();

    assertEquals("a", generation.text());
    assertNull(generation.failure());
  }
}
