package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ScriptedExchange;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ResetIsConnectionLostTest {

  @Test
  void aResetInTheMiddleKeepsTheTextSoFar() {
    CountDownLatch seen = new CountDownLatch(1);
    Generation generation =
        Client.generate(
            exchange -> {
              exchange.streamHead();
              exchange.chunk(Events.text("So"));
              seen.await();
              exchange.reset();
            },
            seen::countDown,
            Client.PATIENT);

    assertEquals(Outcome.CONNECTION_LOST, generation.outcome());
    assertEquals("So", generation.text());
  }

  @Test
  void aResetBeforeAnyAnswerIsOneToo() {
    Generation generation = Client.generate(ScriptedExchange::reset);

    assertEquals(Outcome.CONNECTION_LOST, generation.outcome());
  }

  @Test
  void anEndWithoutTheLastHttpChunkIsOneToo() {
    Generation generation =
        Client.generate(exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.text("So"));
          exchange.close();
        });

    assertEquals(Outcome.CONNECTION_LOST, generation.outcome());
  }

  @Test
  void evenAfterTheFinishReason() {
    Generation generation =
        Client.generate(exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.text("So") + Events.STOP);
          exchange.close();
        });

    assertEquals(Outcome.CONNECTION_LOST, generation.outcome());
    assertEquals("stop", generation.finishReason());
  }

  @Test
  void butNotAfterDone() {
    Generation generation =
        Client.generate(exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.text("So") + Events.STOP + Events.DONE);
          exchange.close();
        });

    assertEquals(Outcome.OK, generation.outcome());
  }
}
