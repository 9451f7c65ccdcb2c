package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Unloads what a round loads, however the measuring JVM ends: tear-down runs at a good end only, a
 * shutdown hook also on Ctrl-C, on a signal and when JMH's host is gone. It is set before the load
 * is sent, for a load that is still under way when the JVM ends.
 *
 * <p>The JVM's end waits for it {@link #PATIENCE} at the most: what a server that accepts and never
 * answers keeps, the next run unloads.
 */
final class UnloadAtExit {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ModelServer server;
  private final String modelKey;
  private final Set<String> before;
  private final Runnable endRequests;
  private final Consumer<String> unloaded;
  private final Thread hook = new Thread(() -> run(PATIENCE), "unload-at-exit");
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

  /** Unloads and closes the server. */
  void run(Duration patience) {
    Thread unload = new Thread(this::unload, "unload-at-exit-worker");
    unload.setDaemon(true);
    unload.start();
    try {
      unload.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (unload.isAlive()) {
      System.err.println(
          "could not unload " + modelKey + ": no answer within " + patience.toSeconds() + " s");
    }
  }

  private void unload() {
    endRequests.run();
    try (server) {
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
