package io.github.mlxggufbench.sampling;

import java.util.List;

/** The engine processes of a build, or why they are not known. */
public sealed interface Discovery {
  /**
   * The engine runs here.
   *
   * @param processes at least one
   */
  record Found(List<EngineProcess> processes) implements Discovery {}

  /**
   * Which processes are the engine's cannot be said.
   *
   * @param why one line for a person
   */
  record Unknown(String why) implements Discovery {}
}
