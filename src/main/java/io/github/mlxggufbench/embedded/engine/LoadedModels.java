package io.github.mlxggufbench.embedded.engine;

import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.engine.Catalogue.Model;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The engines that run, one process for each loaded model. */
public final class LoadedModels implements AutoCloseable {
  private final EngineSettings settings;
  private final Path logDir;
  private final PythonEnvironment python;
  private final Map<String, Instance> instances = new ConcurrentSkipListMap<>();
  private final Set<Engine> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  public LoadedModels(EngineSettings settings, Path logDir, PythonEnvironment python) {
    this.settings = settings;
    this.logDir = logDir;
    this.python = python;
  }

  /** Loads one more instance; one load at a time. */
  public synchronized Instance load(
      Model model, @Nullable Integer contextLength, @Nullable Integer parallel)
      throws EngineFailedException {
    String id = freeId(model.key());
    LoadConfig asked = new LoadConfig(contextLength, parallel == null ? 1 : parallel);
    EngineKind kind = EngineKind.of(model.entry());
    long begin = System.nanoTime();
    Engine engine = null;
    try {
      engine =
          Engine.start(
              kind.command(python, model, id, asked, settings),
              kind.environment(settings),
              EngineLog.of(logDir, id));
      running.add(engine);
      if (closed) {
        throw new EngineFailedException("the server is closing");
      }
      Engine.Listening listening = engine.awaitListening();
      double seconds = (System.nanoTime() - begin) / 1e9;
      LoadConfig inForce = kind.inForce(listening, model, asked);
      Instance instance = new Instance(id, model, engine, listening, inForce, seconds);
      instances.put(id, instance);
      return instance;
    } catch (IOException e) {
      discard(engine);
      throw new EngineFailedException(String.valueOf(e.getMessage()), e);
    } catch (EngineFailedException e) {
      discard(engine);
      throw e;
    }
  }

  private void discard(@Nullable Engine engine) {
    if (engine != null) {
      engine.close();
      running.remove(engine);
    }
  }

  /** The instance of that id, or the first of the model of that key; null = not loaded. */
  public @Nullable Instance find(String idOrKey) {
    Instance instance = instances.get(idOrKey);
    return instance != null ? instance : of(idOrKey).stream().findFirst().orElse(null);
  }

  /** The instances of a model, without those whose process has died. */
  public List<Instance> of(String key) {
    instances.values().removeIf(each -> !each.engine().alive());
    return instances.values().stream().filter(each -> each.model().key().equals(key)).toList();
  }

  /** Ends the instance's process; false = no such instance. */
  public boolean unload(String id) {
    Instance instance = instances.remove(id);
    if (instance == null) {
      return false;
    }
    discard(instance.engine());
    return true;
  }

  @Override
  public void close() {
    closed = true;
    running.parallelStream().forEach(Engine::close);
  }

  private String freeId(String key) {
    String id = key;
    for (int i = 2; instances.containsKey(id); i++) {
      id = key + ":" + i;
    }
    return id;
  }
}
