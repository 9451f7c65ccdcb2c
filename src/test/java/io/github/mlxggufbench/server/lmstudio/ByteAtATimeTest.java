package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteAtATimeTest {

  @Test
  void aStreamInChunksOfOneByteReadsLikeAnyOther() {
    String stream =
        Events.ROLE
            + Events.reasoning("H…m")
            + Events.text("é漢🦙")
            + Events.STOP
            + Events.usage(5, 3)
            + Events.DONE;
    Generation generation =
        Client.generate(exchange -> {
          exchange.streamHead();
          for (byte b : stream.getBytes(StandardCharsets.UTF_8)) {
            exchange.chunk(new byte[] {b});
          }
          exchange.endChunks();
        });

    assertEquals(Outcome.OK, generation.outcome());
    assertEquals("é漢🦙", generation.text());
    assertEquals(2, generation.chunks());
    assertEquals(new Generation.Counts(5, 3, null, null), generation.counts());
  }
}
