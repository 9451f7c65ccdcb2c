package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.prompt.PromptPlace;

/** The prompt for a place in the plan. */
@FunctionalInterface
public interface PromptText {

  String at(PromptPlace place);
}
