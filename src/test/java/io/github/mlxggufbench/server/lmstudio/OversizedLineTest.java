package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Generation.Failure;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.sse.SseParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OversizedLineTest {
  private static final int LINE_BYTES = 64 << 20;

  @Test
  void aLineOf64MiBIsRefusedAtTheLimitAndNotReadOn() {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    AtomicLong sent = new AtomicLong();
    Generation generation =
        Client.generate(exchange -> {
          exchange.streamHead();
          exchange.chunk("data: ");
          try {
            while (sent.get() < LINE_BYTES) {
              exchange.chunk(megabyte);
              sent.addAndGet(megabyte.length);
            }
          } catch (IOException e) {
            return; // the client has gone
          }
          exchange.awaitClientGone();
        });

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    String message = "a line of the event stream exceeds 8388608 bytes";
    assertEquals(new Failure(200, "oversized", message), generation.failure());
    assertTrue(sent.get() < LINE_BYTES, "the client read on: " + sent);
    assertEquals(8388608, SseParser.DEFAULT_LIMIT_BYTES);
  }
}
