package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class SeveralEventsInOneReadTest {

  @Test
  void bearOneTimeAndGiveNoRate() {
    Heard heard =
        Heard.of(chat -> {
          chat.begin();
          chat.raw(
              Chunk.ROLE
                  + Chunk.text("a")
                  + Chunk.text("b")
                  + Chunk.text("c")
                  + Chunk.STOP
                  + Chunk.usage(9, 3)
                  + Chunk.DONE);
          chat.exchange().endChunks();
        });

    Generation generation = heard.generation();
    assertEquals(Outcome.OK, generation.outcome());
    assertEquals("abc", generation.text());
    assertEquals(3, generation.chunks());
    assertEquals(generation.tokenNs()[0], generation.tokenNs()[2]);
    assertNull(heard.timing().tpotMs());
    assertNull(heard.timing().decodeTps());
  }
}
