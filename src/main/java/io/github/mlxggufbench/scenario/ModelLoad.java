package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.Phase;
import io.github.mlxggufbench.sampling.Watch;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The load of a round's build. It is prepared, so that the load itself holds nothing else; from
 * then on the model is unloaded however the JVM ends.
 */
final class ModelLoad {
  private final RoundContext context;
  private final ModelServer server;
  private final RoundJournal journal;
  private final UnloadAtExit unloadAtExit;
  private Instant requestedAt = Instant.EPOCH;
  private double ms;

  private ModelLoad(
      RoundContext context, ModelServer server, RoundJournal journal, UnloadAtExit unloadAtExit) {
    this.context = context;
    this.server = server;
    this.journal = journal;
    this.unloadAtExit = unloadAtExit;
  }

  /**
   * All that must be done before the load and is not part of it. The runner has cleared an LM
   * Studio; what somebody loaded since makes the round void. The embedded server is ours alone.
   *
   * @param outage the server may have gone away between two rounds
   * @param endRequests what a JVM that ends does before it unloads
   */
  static ModelLoad prepare(
      RoundContext context,
      ModelServer server,
      RoundJournal journal,
      Outage outage,
      Runnable endRequests) {
    String key = context.server().modelKey();
    Set<String> existing = new TreeSet<>();
    try {
      warm(server, outage);
      for (ModelInfo model : server.models()) {
        model.instances().forEach(there -> existing.add(there.id()));
      }
    } catch (ServerException e) {
      throw journal.failed(e, Map.of("nothing_loaded", true));
    }
    if (!context.server().embedded() && !existing.isEmpty()) {
      throw journal.isVoid(
          "another model was loaded right before ours: instance " + String.join(", ", existing));
    }
    journal.event(
        "load_requested",
        Map.of(
            "key",
            key,
            "url",
            context.server().url().toString(),
            "existing",
            existing,
            "load_limit_seconds",
            context.timeouts().load().toSeconds()));
    UnloadAtExit unloadAtExit =
        new UnloadAtExit(
            server,
            key,
            existing,
            endRequests,
            id -> journal.event("unloaded", Map.of("instance_id", id, "at_exit", true)));
    unloadAtExit.set();
    return new ModelLoad(context, server, journal, unloadAtExit);
  }

  private static void warm(ModelServer server, Outage outage) throws ServerException {
    try {
      server.warm();
    } catch (ServerException e) {
      if (e.kind() != ServerException.Kind.UNREACHABLE || !outage.comesBack()) {
        throw e;
      }
      server.warm();
    }
  }

  /** Loads the build, and nothing else: the caller may time it. */
  LoadedInstance load() {
    RoundContext.Server target = context.server();
    LoadRequest request =
        new LoadRequest(target.modelKey(), target.contextLength(), target.parallel());
    Watch.processesUnknown();
    Watch.phase(Phase.LOAD);
    requestedAt = Instant.now();
    long startNs = System.nanoTime();
    try {
      LoadedInstance loaded = server.load(request);
      ms = (System.nanoTime() - startNs) / 1e6;
      unloadAtExit.loaded(loaded);
      return loaded;
    } catch (ServerException e) {
      // Without the server's word the load may still be under way, and end in a model that is ours.
      throw journal.failed(e, Map.of("nothing_loaded", e.isRefusal()));
    }
  }

  /** When it was sent. */
  Instant requestedAt() {
    return requestedAt;
  }

  /** How long it took, by our clock. */
  double ms() {
    return ms;
  }

  /** The model has been unloaded: nothing is left to do at exit. */
  void undone() {
    unloadAtExit.done();
  }
}
