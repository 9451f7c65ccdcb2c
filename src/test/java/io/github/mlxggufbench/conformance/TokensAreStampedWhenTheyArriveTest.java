package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.testing.ChatScript;
import io.github.mlxggufbench.testing.Pace;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the scripted truth: when each token was sent, by the clock that the client has too. */
class TokensAreStampedWhenTheyArriveTest {
  private static final Pace PACE = new Pace(Duration.ofMillis(50), Duration.ofMillis(20));

  @Test
  void noneBeforeItWasSentAndMostBeforeTheNextOneWas() {
    Heard heard = Heard.of(ChatScript.answer(PACE));

    List<Long> sent = heard.truth().tokensSentNs();
    assertEquals(sent.size(), heard.generation().chunks());
    long[] late = new long[sent.size()];
    for (int i = 0; i < late.length; i++) {
      late[i] = heard.tokenAt(i) - sent.get(i);
      assertTrue(late[i] >= 0, "token " + i + " was stamped before it was sent");
    }
    Arrays.sort(late);
    assertTrue(late[late.length / 2] < PACE.gap().toNanos(), Arrays.toString(late));
  }

  @Test
  void theRequestStartsBetweenTheCallAndItsFirstAnswerAndEndsBeforeTheReturn() {
    Heard heard = Heard.of(ChatScript.answer(PACE));

    Generation.Marks marks = heard.generation().marks();
    assertTrue(heard.generation().startNs() >= heard.calledNs());
    assertTrue(heard.generation().startNs() <= heard.truth().tokensSentNs().get(0));
    assertTrue(heard.at(marks.headersNs()) <= heard.at(marks.firstEventNs()));
    assertTrue(heard.at(marks.lastTokenNs()) <= heard.at(marks.endNs()));
    assertTrue(heard.at(marks.endNs()) <= heard.returnedNs());
  }
}
