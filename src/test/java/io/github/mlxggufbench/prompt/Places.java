package io.github.mlxggufbench.prompt;

import java.util.ArrayList;
import java.util.List;

/** Places of the plan for the tests. */
final class Places {
  static final PromptPlace FIRST =
      new PromptPlace(42, "SimpleGeneration", "tiny-dense", "", 0, "measurement", 0);

  private Places() {}

  /** All places of a plan with 2 seeds, 2 scenarios, 5 pairs, 10 rounds, 2 phases: 4,000. */
  static List<PromptPlace> largePlan() {
    List<PromptPlace> places = new ArrayList<>();
    for (long seed = 42; seed < 44; seed++) {
      for (String scenario : List.of("SimpleGeneration", "ColdStart")) {
        for (String pair : List.of("a", "b", "ab", "a-b", "tiny-dense")) {
          for (int round = 0; round < 10; round++) {
            for (String phase : List.of("warmup", "measurement")) {
              for (int iteration = 0; iteration < 10; iteration++) {
                places.add(new PromptPlace(seed, scenario, pair, "", round, phase, iteration));
              }
            }
          }
        }
      }
    }
    return places;
  }
}
