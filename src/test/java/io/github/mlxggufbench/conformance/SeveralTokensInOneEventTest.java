package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.Timing;
import io.github.mlxggufbench.testing.ChatScript;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Events are what arrives, tokens are what the server counts: rates go by tokens. */
class SeveralTokensInOneEventTest {

  @Test
  void countForTheRateAsTheServerCountsThem() {
    CountDownLatch heardFirst = new CountDownLatch(1);
    ChatScript script =
        chat -> {
          chat.begin();
          chat.token("one two three four ");
          heardFirst.await();
          chat.token("five six seven eight");
          chat.finish("stop");
          chat.usage(chat.promptTokens(), 8);
          chat.end();
        };

    Heard heard = Heard.of(script, heardFirst::countDown, Heard.PATIENT);

    assertEquals(2, heard.generation().chunks());
    assertEquals(8, heard.generation().counts().completion());
    long decodeNs = heard.tokenAt(1) - heard.tokenAt(0);
    Timing timing = heard.timing();
    assertNotNull(timing.tpotMs());
    assertEquals(decodeNs / 1e6 / 7, timing.tpotMs(), 1e-9);
    assertEquals(decodeNs / 1e6, timing.gapMaxMs());
  }

  @Test
  void haveNoRateWhereAllCameAtOnce() {
    Heard heard =
        Heard.of(chat -> {
          chat.begin();
          chat.token("one two three four");
          chat.finish("stop");
          chat.usage(chat.promptTokens(), 4);
          chat.end();
        });

    assertEquals(Outcome.OK, heard.generation().outcome());
    assertNull(heard.timing().tpotMs());
    assertNull(heard.timing().decodeTps());
    assertNull(heard.timing().gapP50Ms());
  }
}
