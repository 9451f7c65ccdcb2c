package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Generation.Failure;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.sse.SseParser;
import io.github.mlxggufbench.testing.ScriptedExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OversizedIsRefusedTest {
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

  /** In comments, which take no memory: it is the stream's own size that is limited. */
  @Test
  void aStreamOf256MiBIsRefusedLikewise() {
    byte[] comment = new byte[1 << 20];
    Arrays.fill(comment, (byte) ':');
    comment[comment.length - 1] = '\n';
    Generation generation =
        Client.generate(exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.text("So"));
          sendUntilClientIsGone(exchange, comment);
        });

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    String message = "the event stream exceeds 268435456 bytes";
    assertEquals(new Failure(200, "oversized", message), generation.failure());
    assertEquals("So", generation.text());
  }

  private static void sendUntilClientIsGone(ScriptedExchange exchange, byte[] bytes) {
    try {
      while (true) {
        exchange.chunk(bytes);
      }
    } catch (IOException e) {
      // the client has gone
    }
  }
}
