package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EmptyTest {

  @Test
  void file() {
    assertEquals("benchmark.yaml:1:1: the file is empty", errorIn("# only a comment\n"));
  }

  @Test
  void pairs() {
    assertEquals(
        "benchmark.yaml:1:8: pairs: is empty; give one pair or more",
        errorIn("pairs: []\n" + PROFILES));
  }

  @Test
  void profiles() {
    assertEquals(
        "benchmark.yaml:4:11: profiles: is empty; give one profile or more",
        errorIn(PAIRS + "profiles: {}\n"));
  }

  @Test
  void profileWithoutScenario() {
    assertEquals(
        "benchmark.yaml:5:10: profiles.quick: names no scenario to run; allowed: ColdStart,"
            + " SimpleGeneration, ContextStress, MemoryLeak, ExpertActivation, EveryType",
        errorIn(PAIRS + "profiles:\n  quick: { rounds: 3 }\n"));
  }

  @Test
  void listOfNumbers() {
    assertEquals(
        "benchmark.yaml:1:53: profiles.quick.EveryType.sizes: is empty; give one number or more",
        errorIn("profiles: { quick: { rounds: 3, EveryType: { sizes: [] } } }\n"));
  }

  @Test
  void modelKey() {
    assertEquals(
        "benchmark.yaml:2:31: pairs[0].gguf.model: is empty",
        errorIn("pairs:\n  - { name: a, gguf: { model: \" \" } }\n" + PROFILES));
  }
}
