package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ChatScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** An event is there when its last byte is: cut anywhere, in the middle of a character too. */
class OneEventOverSeveralReadsTest {
  private static final long PAUSE_MS = 50;

  @Test
  void isStampedByTheReadThatCompletesIt() {
    byte[] event = Chunk.text("é漢🦙").getBytes(StandardCharsets.UTF_8);
    int third = indexOf(event, "é漢🦙".getBytes(StandardCharsets.UTF_8)) + 1;
    AtomicLong lastPieceSentNs = new AtomicLong();
    ChatScript script =
        chat -> {
          chat.begin();
          chat.exchange().chunk(Arrays.copyOfRange(event, 0, third));
          Thread.sleep(PAUSE_MS);
          chat.exchange().chunk(Arrays.copyOfRange(event, third, event.length - 1));
          Thread.sleep(PAUSE_MS);
          lastPieceSentNs.set(System.nanoTime());
          chat.exchange().chunk(Arrays.copyOfRange(event, event.length - 1, event.length));
          chat.finish("stop");
          chat.end();
        };

    Heard heard = Heard.of(script);

    assertEquals(Outcome.OK, heard.generation().outcome());
    assertEquals("é漢🦙", heard.generation().text());
    assertTrue(heard.tokenAt(0) >= lastPieceSentNs.get());
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException();
  }
}
