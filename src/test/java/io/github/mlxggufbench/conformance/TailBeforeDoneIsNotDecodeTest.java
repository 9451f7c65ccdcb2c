package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ChatScript;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Half a second between the last token and {@code [DONE]} belongs to the request, to no rate. */
class TailBeforeDoneIsNotDecodeTest {
  private static final long TAIL_MS = 500;

  @Test
  void finishAndUsageAndDoneAfterAPause() {
    AtomicLong tailSentNs = new AtomicLong();
    ChatScript script =
        chat -> {
          chat.begin();
          for (int i = 0; i < 4; i++) {
            chat.token("w");
            Thread.sleep(5);
          }
          Thread.sleep(TAIL_MS);
          tailSentNs.set(System.nanoTime());
          chat.finish("stop");
          chat.usage(chat.promptTokens(), 4);
          chat.end();
        };

    Heard heard = Heard.of(script);

    Generation.Marks marks = heard.generation().marks();
    assertEquals(Outcome.OK, heard.generation().outcome());
    assertEquals(4, heard.generation().counts().completion());
    assertTrue(heard.at(marks.lastTokenNs()) < tailSentNs.get());
    assertTrue(heard.at(marks.endNs()) >= tailSentNs.get());
    long decodeNs = heard.tokenAt(3) - heard.tokenAt(0);
    assertNotNull(heard.timing().tpotMs());
    assertEquals(decodeNs / 1e6 / 3, heard.timing().tpotMs(), 1e-9);
  }
}
