package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Unloads what a round loads, however the measuring JVM ends: tear-down runs at a good end only, a
 * shutdown hook also on Ctrl-C, on a signal and when JMH's host is gone. It is set before the load
 * is sent, for a load that is still under way when the JVM ends.
 */
final class UnloadAtExit {
  private final ModelServer server;
  private final String modelKey;
  private final RoundRequests requests;
  private final Set<String> before;
  private final Thread hook = new Thread(this::run, "unload-at-exit");
  private volatile @Nullable LoadedInstance loaded;

  private UnloadAtExit(ModelServer server, String modelKey, RoundRequests requests)
      throws ServerException {
    this.server = server;
    this.modelKey = modelKey;
    this.requests = requests;
    this.before = instances();
  }

  static UnloadAtExit of(ModelServer server, String modelKey, RoundRequests requests)
      throws ServerException {
    UnloadAtExit unload = new UnloadAtExit(server, modelKey, requests);
    Runtime.getRuntime().addShutdownHook(unload.hook);
    return unload;
  }

  void loaded(LoadedInstance instance) {
    loaded = instance;
  }

  /** The model has been unloaded: nothing is left to do at exit. */
  void done() {
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  private void run() {
    requests.cancel();
    try {
      LoadedInstance instance = loaded;
      if (instance != null) {
        server.unload(instance.id());
        return;
      }
      for (String id : instances()) {
        if (!before.contains(id)) {
          server.unload(id);
        }
      }
    } catch (ServerException e) {
      System.err.println("could not unload " + modelKey + ": " + e.getMessage());
    }
  }

  private Set<String> instances() throws ServerException {
    Set<String> ids = new TreeSet<>();
    for (ModelInfo model : server.models()) {
      if (model.key().equals(modelKey)) {
        model.instances().forEach(instance -> ids.add(instance.id()));
      }
    }
    return ids;
  }
}
