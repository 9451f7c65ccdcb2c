package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Generation;
import org.junit.jupiter.api.Test;

class SurrogateHalvesInTwoEventsTest {

  @Test
  void escapesOfOneCharacterThatTwoEventsShareJoin() {
    Generation generation =
        new Replies()
            .at(1, Events.text("\\ud83e"))
            .at(2, Events.text("\\udd99"))
            .at(3, Events.STOP)
            .whole();

    assertEquals("🦙", generation.text());
  }
}
