package io.github.mlxggufbench.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server that holds models and generates text with them. */
public interface ModelServer extends AutoCloseable {

  /** Every model the server knows, with its loaded instances. */
  List<ModelInfo> models() throws ServerException;

  /**
   * Loads a model and returns when it is loaded. Its settings are those that the answer says; the
   * list may say more ({@link LoadedInstance#readBack}).
   */
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

  /**
   * The engine behind a loaded instance. Some servers tell it only with an answer: then this
   * generates one token, and that generation is part of the result.
   */
  RuntimeAnswer runtime(String instanceId) throws ServerException;

  /**
   * Generates once by the server's own chat route, for the figures that only the server can know:
   * they are the result's {@code serverStats}. A cross-check, never a measurement; null = the
   * server has no such route.
   */
  @Nullable Generation probe(GenerationRequest request) throws ServerException;

  /**
   * Makes sure that a connection is open, by a cheap question where it may have been dropped: to be
   * called right before a measured request.
   */
  void freshen() throws ServerException;

  /** The address that the server's name was resolved to, once; null while it is not. */
  @Nullable String address();

  /** What it could not do of what it was asked so far; empty for most. */
  default List<Shortfall> shortfalls() {
    return List.of();
  }

  /**
   * Tries the way to the server and warms the client's own code: the next request pays for neither.
   */
  void warm() throws ServerException;

  @Override
  void close();
}
