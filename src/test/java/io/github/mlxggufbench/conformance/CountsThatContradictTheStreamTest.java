package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

/**
 * The server's count is kept as sent. Events with text cannot be more than tokens: a rate reckoned
 * with a smaller count is wrong, and is absent.
 */
class CountsThatContradictTheStreamTest {

  @Test
  void fewerTokensThanEventsGiveNoRate() {
    Heard heard = heard(2);

    assertEquals(2, heard.generation().counts().completion());
    assertEquals(5, heard.generation().chunks());
    assertEquals(Outcome.OK, heard.generation().outcome());
    assertNull(heard.timing().tpotMs());
    assertNull(heard.timing().decodeTps());
  }

  /** What a tokenizer held back until the end is an event without a token of its own. */
  @Test
  void oneEventMoreMayBeAFlush() {
    assertNotNull(heard(4).timing().tpotMs());
  }

  @Test
  void moreTokensThanEventsMayBe() {
    Heard heard = heard(9);

    assertEquals(9, heard.generation().counts().completion());
    assertNotNull(heard.timing().tpotMs());
    long decodeNs = heard.tokenAt(4) - heard.tokenAt(0);
    assertEquals(decodeNs / 1e6 / 8, heard.timing().tpotMs(), 1e-9);
  }

  private static Heard heard(int counted) {
    return Heard.of(chat -> {
      chat.begin();
      for (int i = 0; i < 5; i++) {
        chat.token("w ");
        Thread.sleep(5);
      }
      chat.finish("stop");
      chat.usage(9, counted);
      chat.end();
    });
  }
}
