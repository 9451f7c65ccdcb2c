package io.github.mlxggufbench.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server that holds models and generates text with them. */
public interface ModelServer extends AutoCloseable {

  /** Every model the server knows, with its loaded instances. */
  List<ModelInfo> models() throws ServerException;

  /** Loads a model and returns when it is loaded. */
  LoadedInstance load(LoadRequest request) throws ServerException;

  /**
   * Unloads an instance and returns when the server says it is gone; an instance already gone is no
   * error.
   */
  void unload(String instanceId) throws ServerException;

  /**
   * Generates, once, and reports what came of it: never throws for a request that failed, never
   * sends it twice.
   *
   * @param listener told of the first token at the moment it arrives
   */
  Generation generate(GenerationRequest request, GenerationListener listener);

  /** Name and version of the engine behind a loaded instance; null when the server does not say. */
  @Nullable EngineRuntime runtime(String instanceId) throws ServerException;

  /**
   * Tries the way to the server and warms the client's own code: the next request pays for neither.
   */
  void warm() throws ServerException;

  @Override
  void close();
}
