package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import java.util.List;
import java.util.Optional;

/**
 * Whether the build of a round was left alone since its load, by the server's list of models and by
 * the engine's processes. What it finds makes the round void.
 */
final class DisturbanceCheck {
  private final ModelServer server;
  private final RoundMemory memory;
  private final RoundVerdict verdict;
  private List<ModelInfo> listed = List.of();

  DisturbanceCheck(ModelServer server, RoundMemory memory, RoundVerdict verdict) {
    this.server = server;
    this.memory = memory;
    this.verdict = verdict;
  }

  /** The build has been loaded: the server's list now is what a later one is compared with. */
  List<ModelInfo> loaded() {
    listed = list();
    return listed;
  }

  /** What happened since {@link #loaded}; empty when the models are as they were. */
  Optional<Disturbance> sinceLoad(LoadedInstance loaded) {
    memory.engineEnded().ifPresent(verdict::isVoid);
    Optional<Disturbance> disturbance = Disturbance.between(listed, list(), loaded.id());
    disturbance.map(Disturbance::why).ifPresent(verdict::isVoid);
    return disturbance;
  }

  /** The server's list; without it nobody can tell whether the model was left alone. */
  private List<ModelInfo> list() {
    try {
      return server.models();
    } catch (ServerException e) {
      verdict.isVoid("the server did not list its models: " + e.getMessage());
      return listed;
    }
  }
}
