package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnknownScenarioTest {

  @Test
  void namesTheScenariosAndTheNearest() {
    assertEquals(
        "benchmark.yaml:7:5: profiles.quick.SimpelGeneration: unknown scenario; allowed: ColdStart,"
            + " SimpleGeneration, ContextStress, MemoryLeak, ExpertActivation, EveryType; did you mean SimpleGeneration?",
        errorIn(
            PAIRS
                + """
                profiles:
                  quick:
                    rounds: 3
                    SimpelGeneration: {}
                """));
  }
}
