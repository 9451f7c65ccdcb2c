package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InvalidUtf8Test {

  @Test
  void bytesThatAreNoUtf8AreAnErrorInTheStream() {
    byte[] latin1 = Events.text("é").getBytes(StandardCharsets.ISO_8859_1);
    Generation generation =
        Client.generate(exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.text("So"));
          exchange.chunk(latin1);
          exchange.endChunks();
        });

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    assertNotNull(generation.failure());
    assertEquals("invalid_utf8", generation.failure().type());
    assertEquals("So", generation.text());
  }
}
