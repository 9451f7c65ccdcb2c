package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnknownProfileTest {

  @Test
  void namesTheProfilesAndTheNearest() {
    assertEquals(
        "benchmark.yaml:1:10: profile: unknown profile \"qick\"; allowed: quick; did you mean"
            + " quick?",
        errorIn("profile: qick\n" + PAIRS + PROFILES));
  }

  @Test
  void byDefaultIsToldWhenThereIsNoQuick() {
    assertEquals(
        "benchmark.yaml:1:1: key profile is missing, and there is no profile quick; allowed: mine",
        errorIn(PAIRS + "profiles:\n  mine: { rounds: 3, ColdStart: {} }\n"));
  }
}
