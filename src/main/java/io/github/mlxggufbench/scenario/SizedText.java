package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.prompt.PromptPlace;

/** Prompts of any length. */
@FunctionalInterface
public interface SizedText {

  /** The prompt of so many words for a place in the plan. */
  String words(int count, PromptPlace place);
}
