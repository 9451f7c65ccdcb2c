package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptedRequestIsCancelledTest {
  private final Thread caller = Thread.currentThread();

  @AfterEach
  void clearTheFlag() {
    Thread.interrupted();
  }

  @Test
  void whileItWaitsForTheFirstByte() {
    Generation generation =
        Client.generate(exchange -> {
          caller.interrupt();
          exchange.awaitClientGone();
        });

    assertEquals(Outcome.CANCELLED, generation.outcome());
    assertTrue(Thread.currentThread().isInterrupted());
  }

  @Test
  void inTheMiddleOfTheStreamAndTheTextSoFarIsKept() throws InterruptedException {
    CountDownLatch gone = new CountDownLatch(1);
    ScriptedServer.Script script =
        exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.text("So"));
          exchange.awaitClientGone();
          gone.countDown();
        };
    try (ScriptedServer server = ScriptedServer.answering(script);
        LmStudioServer client = Client.of(server)) {
      Generation generation = client.generate(Client.REQUEST, caller::interrupt);

      assertEquals(Outcome.CANCELLED, generation.outcome());
      assertTrue(Thread.interrupted());
      gone.await(); // the server saw the connection close, and can stop generating
    }
  }

  @Test
  void aThreadAlreadyInterruptedSendsNothing() {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedExchange::close);
        LmStudioServer client = Client.of(server)) {
      Thread.currentThread().interrupt();

      Generation generation = client.generate(Client.REQUEST, GenerationListener.NONE);

      assertEquals(Outcome.CANCELLED, generation.outcome());
      assertEquals(List.of(), server.requests());
    }
  }
}
