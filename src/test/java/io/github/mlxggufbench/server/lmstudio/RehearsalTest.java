package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void everyRehearsedGenerationGoesWell() {
    assertEquals(400, Rehearsal.run());
  }
}
