package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Unloads what a round loads, however the measuring JVM ends: tear-down runs at a good end only, a
 * shutdown hook also on Ctrl-C, on a signal and when JMH's host is gone. It is set before the load
 * is sent, for a load that is still under way when the JVM ends.
 */
final class UnloadAtExit {
  private final ModelServer server;
  private final String modelKey;
  private final Set<String> before;
  private final Runnable endRequests;
  private final Consumer<String> unloaded;
  private final Thread hook = new Thread(this::run, "unload-at-exit");
  private volatile @Nullable LoadedInstance loaded;

  /**
   * @param before the instances that were there when the load was sent
   * @param endRequests called first
   * @param unloaded told of each instance that was unloaded here
   */
  UnloadAtExit(
      ModelServer server,
      String modelKey,
      Set<String> before,
      Runnable endRequests,
      Consumer<String> unloaded) {
    this.server = server;
    this.modelKey = modelKey;
    this.before = before;
    this.endRequests = endRequests;
    this.unloaded = unloaded;
  }

  void set() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void loaded(LoadedInstance instance) {
    loaded = instance;
  }

  /** The model has been unloaded: nothing is left to do at exit. */
  void done() {
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  private void run() {
    endRequests.run();
    try {
      LoadedInstance instance = loaded;
      for (String id : instance == null ? appeared() : List.of(instance.id())) {
        server.unload(id);
        unloaded.accept(id);
      }
    } catch (ServerException e) {
      System.err.println("could not unload " + modelKey + ": " + e.getMessage());
    }
  }

  /** Instances of the model that were not there before the load was sent. */
  private List<String> appeared() throws ServerException {
    List<String> ids = new ArrayList<>();
    for (ModelInfo model : server.models()) {
      if (model.key().equals(modelKey)) {
        model.instances().stream()
            .map(LoadedInstance::id)
            .filter(id -> !before.contains(id))
            .forEach(ids::add);
      }
    }
    return ids;
  }
}
