package io.github.mlxggufbench.run;

import java.time.Duration;
import java.util.Map;

/** Cells for tests: the shipped scenarios, as the jar lists them. */
final class PlanFixture {

  private PlanFixture() {}

  static Plan.CellPlan rounds(int rounds) {
    return plan(rounds, 1, 3);
  }

  static Plan.CellPlan plan(int rounds, int warmup, int requests) {
    return new Plan.CellPlan(
        scenario("SimpleGeneration"), rounds, warmup, requests, Map.of(), Duration.ZERO);
  }

  static ScenarioCatalogue.Scenario scenario(String name) {
    return ScenarioCatalogue.ofThisJar().scenarios().stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
