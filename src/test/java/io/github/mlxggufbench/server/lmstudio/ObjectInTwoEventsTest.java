package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are decoded side by side, but each stands for itself. */
class ObjectInTwoEventsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'choices':[{'delta':{'content':'b'}}]|}",
        "{'choices':[{'delta':{'cont|ent':'b'}}]}",
        "{'choices':[{'delta':{'content':'b|'}}]}",
        "{'choices':[],'created':1|2}",
        "{'choices':[]} |{'choices':[]}}"
      })
  void isNoObject(String halves) {
    String[] half = halves.split("\\|");
    Generation generation =
        new Replies()
            .at(1, Events.data("{'choices':[{'delta':{'content':'a'}}]}"))
            .at(2, Events.data(half[0]))
            .at(3, Events.data(half[1]))
            .whole();

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    assertNotNull(generation.failure());
    assertEquals("invalid_json", generation.failure().type());
    assertEquals("a", generation.text().substring(0, 1));
  }
}
