package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Shortfall;
import java.util.List;
import java.util.Optional;

/** The models of an LM Studio: listed, loaded and unloaded by what its version has for that. */
sealed interface Models permits RestV1Models, LegacyModels {

  List<ModelInfo> list() throws ServerException;

  LoadedInstance load(LoadRequest request) throws ServerException;

  void unload(String instanceId) throws ServerException;

  /** The engine of a loaded instance, where the list names it. */
  Optional<EngineRuntime> engine(String instanceId) throws ServerException;

  /** What could not be done of what was asked so far. */
  List<Shortfall> shortfalls();
}
