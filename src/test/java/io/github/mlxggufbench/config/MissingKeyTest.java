package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MissingKeyTest {

  @Test
  void pairs() {
    assertEquals("benchmark.yaml:1:1: key pairs is missing", errorIn(PROFILES));
  }

  @Test
  void profiles() {
    assertEquals("benchmark.yaml:1:1: key profiles is missing", errorIn(PAIRS));
  }

  @Test
  void roundsOfAProfile() {
    assertEquals(
        "benchmark.yaml:5:10: profiles.quick: key rounds is missing",
        errorIn(PAIRS + "profiles:\n  quick: { ColdStart: {} }\n"));
  }

  @Test
  void aBuildOfAPair() {
    assertEquals(
        "benchmark.yaml:2:5: pairs[0]: key mlx is missing",
        errorIn("pairs:\n  - { name: a, gguf: { model: x } }\n" + PROFILES));
  }
}
