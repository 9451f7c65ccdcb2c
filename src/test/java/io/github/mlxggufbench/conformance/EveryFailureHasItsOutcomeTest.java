package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Timing;
import io.github.mlxggufbench.testing.ChatFailure;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue of failures, one by one: name, status and message kept, partial figures absent. */
class EveryFailureHasItsOutcomeTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final ClientTimeouts LIMITS =
      new ClientTimeouts(Heard.LONG, Heard.LONG, SHORT, SHORT, SHORT.multipliedBy(4));

  @ParameterizedTest
  @EnumSource(ChatFailure.class)
  void byNameWithItsMessageAndWithoutPartialFigures(ChatFailure failure) {
    boolean byLimit = failure.outcome().equals("timeout");
    Heard heard =
        Heard.of(failure.script(), GenerationListener.NONE, byLimit ? LIMITS : Heard.PATIENT);

    Generation generation = heard.generation();
    assertEquals(failure.outcome(), generation.outcome().id());
    assertNotNull(generation.failure());
    assertEquals(failure.status(), generation.failure().status());
    String message = generation.failure().message();
    assertTrue(message.contains(failure.message()), message);
    assertTrue(message.length() <= 2000, message);
    Timing timing = heard.timing();
    assertNull(timing.e2eMs());
    assertNull(timing.tpotMs());
    assertNull(timing.decodeTps());
  }
}
