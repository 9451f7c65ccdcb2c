package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that ended by itself and one that met the limit are both whole, and told apart. */
class FinishReasonIsKeptTest {

  @ParameterizedTest
  @ValueSource(strings = {"stop", "length", "tool_calls", "something_new"})
  void asTheServerSaidIt(String reason) {
    Heard heard =
        Heard.of(chat -> {
          chat.begin();
          chat.token("So");
          chat.finish(reason);
          chat.end();
        });

    assertEquals(Outcome.OK, heard.generation().outcome());
    assertEquals(reason, heard.generation().finishReason());
  }
}
