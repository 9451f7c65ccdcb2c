package io.github.mlxggufbench.sampling;

import java.util.List;

/** The engine processes of a build, or why they are not known. */
public sealed interface Discovery {
  /**
   * @param processes at least one
   */
  record Found(List<EngineProcess> processes) implements Discovery {}

  /**
   * @param why one line for a person
   */
  record Unknown(String why) implements Discovery {}
}
