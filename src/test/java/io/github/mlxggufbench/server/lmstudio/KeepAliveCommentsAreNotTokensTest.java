package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class KeepAliveCommentsAreNotTokensTest {

  @Test
  void commentsAndEmptyDataAreNeitherTokensNorErrors() {
    Generation generation =
        Client.generate(exchange ->
            exchange.stream(
                ": keepalive 0/24\n\n",
                "data:\n\n",
                Events.text("So"),
                ": keepalive 24/24\n\n",
                Events.STOP,
                Events.DONE));

    assertEquals(Outcome.OK, generation.outcome());
    assertEquals(1, generation.chunks());
  }
}
