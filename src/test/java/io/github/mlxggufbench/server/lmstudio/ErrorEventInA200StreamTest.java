package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Generation.Failure;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ErrorEventInA200StreamTest {

  @Test
  void anErrorObjectAfterTokensKeepsWhatWasSeen() {
    Generation generation =
        Client.generate(exchange ->
            exchange.stream(
                Events.text("So"),
                Events.data("{'error':{'message':'out of memory','type':'server_error'}}")));

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    assertEquals(new Failure(200, "server_error", "out of memory"), generation.failure());
    assertEquals("So", generation.text());
    assertNotNull(generation.marks().firstTokenNs());
  }

  @Test
  void anErrorEventByNameIsOneWhateverItsData() {
    Generation generation =
        Client.generate(
            exchange -> exchange.stream("event: error\ndata: {\"message\":\"gone\"}\n\n"));

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    assertEquals(new Failure(200, null, "{\"message\":\"gone\"}"), generation.failure());
  }

  @Test
  void anErrorThatLeavesTheConnectionOpenIsNotWaitedOn() {
    Generation generation =
        Client.generate(exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.data("{'error':'Model is unloaded.'}"));
          exchange.awaitClientGone();
        });

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    assertEquals(new Failure(200, null, "Model is unloaded."), generation.failure());
  }

  @Test
  void anErrorAfterTheFinishReasonIsStillOne() {
    Generation generation =
        Client.generate(exchange ->
            exchange.stream(Events.text("So"), Events.STOP, Events.data("{'error':'late'}")));

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
  }

  /** It begins as its tokens do, so it is looked at when a limit seems to be due. */
  @Test
  void anErrorAmongTheMembersOfAChunkIsFoundBeforeALimitIsBlamed() {
    Duration tiny = Duration.ofMillis(200);
    Duration late = Client.LONG;
    Generation generation =
        Client.generate(
            exchange -> {
              exchange.streamHead();
              exchange.chunk(Events.text("So"));
              exchange.chunk(Events.chunk("'choices':[],'error':'Model is unloaded.'"));
              exchange.awaitClientGone();
            },
            GenerationListener.NONE,
            new ClientTimeouts(late, late, late, tiny, late));

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    assertEquals(new Failure(200, null, "Model is unloaded."), generation.failure());
  }
}
