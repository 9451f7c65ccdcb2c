package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DuplicateTest {

  @Test
  void keyOfTheRoot() {
    assertEquals(
        "benchmark.yaml:5:1: seed: given twice, first on line 1",
        errorIn("seed: 1\n" + PAIRS + "seed: 2\n" + PROFILES));
  }

  @Test
  void keyOfAScenario() {
    assertEquals(
        "benchmark.yaml:1:57: profiles.quick.ColdStart.idle: given twice, first on line 1",
        errorIn("profiles: { quick: { rounds: 3, ColdStart: { idle: 2s,  idle: 3s } } }\n"));
  }

  @Test
  void nameOfAPair() {
    assertEquals(
        "benchmark.yaml:3:13: pairs[1].name: another pair on line 2 has the name \"a\"",
        errorIn(
            """
            pairs:
              - { name: a, gguf: { model: x }, mlx: { model: y } }
              - { name: a, gguf: { model: z }, mlx: { model: y } }
            """
                + PROFILES));
  }

  @Test
  void valueOfAList() {
    assertEquals(
        "benchmark.yaml:1:58: profiles.quick.EveryType.sizes[1]: 16 is given twice",
        errorIn("profiles: { quick: { rounds: 3, EveryType: { sizes: [16, 16] } } }\n"));
  }
}
