package io.github.mlxggufbench.analysis.report;

import java.util.Arrays;

/** The scenarios as a person reads of them. */
enum ScenarioTitle {
  SIMPLE_GENERATION(
      "SimpleGeneration",
      "Simple generation",
      "The standard prompt of 200 words, answered at a fixed length."),
  CONTEXT_STRESS(
      "ContextStress",
      "Context stress",
      "Long documents to summarise: what a long context costs in speed and memory."),
  COLD_START(
      "ColdStart",
      "Cold start",
      "From the request to load until the first token, and what the build holds while it idles."),
  MEMORY_LEAK(
      "MemoryLeak",
      "Memory leak",
      "Prompt after prompt with a pause between them: whether memory keeps growing."),
  EXPERT_ACTIVATION(
      "ExpertActivation",
      "Expert activation",
      "Prompts of four domains: whether speed, memory and the experts chosen depend on what it is"
          + " about.");

  private final String scenario;
  private final String title;
  private final String about;

  ScenarioTitle(String scenario, String title, String about) {
    this.scenario = scenario;
    this.title = title;
    this.about = about;
  }

  /** A scenario this version does not know keeps its own name. */
  static String title(String scenario) {
    return Arrays.stream(values())
        .filter(t -> t.scenario.equals(scenario))
        .map(t -> t.title)
        .findFirst()
        .orElse(scenario);
  }

  /** Empty for a scenario this version does not know. */
  static String about(String scenario) {
    return Arrays.stream(values())
        .filter(t -> t.scenario.equals(scenario))
        .map(t -> t.about)
        .findFirst()
        .orElse("");
  }
}
