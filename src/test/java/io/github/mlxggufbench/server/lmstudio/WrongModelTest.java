package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Generation.Failure;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class WrongModelTest {

  /** LM Studio answers for an unknown name with its one loaded model, and says 200. */
  @Test
  void aReplyThatNamesAnotherModelIsNotOurs() {
    Generation generation =
        Client.generate(exchange ->
            exchange.stream(Events.text("So").replace("tiny", "huge"), Events.STOP, Events.DONE));

    assertEquals(Outcome.WRONG_MODEL, generation.outcome());
    assertEquals("huge", generation.model());
    assertEquals(new Failure(200, null, "the reply is from model huge"), generation.failure());
    assertEquals("So", generation.text());
  }

  @Test
  void namesMatchWithoutRegardToCase() {
    Generation generation =
        Client.generate(
            exchange -> exchange.stream(Events.text("So").replace("tiny", "Tiny"), Events.STOP));

    assertEquals(Outcome.OK, generation.outcome());
  }

  @Test
  void aReplyThatNamesNoneIsTaken() {
    Generation generation =
        Client.generate(exchange ->
            exchange.stream(
                Events.data("{'choices':[{'delta':{'content':'So'},'finish_reason':'stop'}]}")));

    assertEquals(Outcome.OK, generation.outcome());
    assertEquals(null, generation.model());
  }
}
