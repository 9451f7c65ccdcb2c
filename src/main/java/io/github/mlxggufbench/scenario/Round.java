package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.Phase;
import io.github.mlxggufbench.sampling.ProcessDiscovery;
import io.github.mlxggufbench.sampling.Watch;
import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Shortfall;
import io.github.mlxggufbench.server.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One round in the measuring JVM: baseline, load, requests, unload, in the words of a scenario.
 * Whatever happens is in the run directory when it has happened; figures of the moment go to JMH by
 * {@link Figures}.
 */
final class Round {
  private final RoundContext context;
  private final ModelServer server;
  private final Journal journal;
  private final RoundMemory memory;
  private final RoundRequests requests;
  private Instant loadRequestedAt = Instant.EPOCH;
  private double loadMs;
  private @Nullable LoadedInstance instance;
  private @Nullable UnloadAtExit unloadAtExit;

  private Round(RoundContext context) {
    this.context = context;
    this.server = ServerOfRound.connect(context);
    this.journal = new Journal(context.directory());
    this.memory = new RoundMemory(context);
    this.requests = new RoundRequests(context, server, journal, memory);
  }

  /** The round of this JVM, with the machine as it is before the load on record. */
  static Round open() {
    Round round = new Round(RoundContext.current());
    Watch.phase(Phase.BASELINE);
    round.memory.baseline();
    round.prepareLoad();
    return round;
  }

  /** All that must be done before the load and is not part of it. */
  private void prepareLoad() {
    try {
      server.warm();
      unloadAtExit = UnloadAtExit.of(server, context.server().modelKey(), requests);
    } catch (ServerException e) {
      throw failed(e);
    }
    event("load_requested", Map.of("key", context.server().modelKey()));
  }

  /** The round's settings. */
  RoundContext context() {
    return context;
  }

  /** Loads the build, and nothing else: the caller may time it. */
  void load() {
    RoundContext.Server target = context.server();
    LoadRequest request =
        new LoadRequest(target.modelKey(), target.contextLength(), target.parallel());
    Watch.processesUnknown();
    Watch.phase(Phase.LOAD);
    loadRequestedAt = Instant.now();
    long startNs = System.nanoTime();
    try {
      LoadedInstance loaded = server.load(request);
      loadMs = (System.nanoTime() - startNs) / 1e6;
      instance = loaded;
      if (unloadAtExit != null) {
        unloadAtExit.loaded(loaded);
      }
    } catch (ServerException e) {
      throw failed(e);
    }
  }

  /** Puts the load on record, lets the engine come to rest, and reads what a loaded build costs. */
  void settleLoaded() {
    LoadedInstance loaded = readBack(loaded());
    memory.engine(
        new ProcessDiscovery().find(context.server().url(), loaded.enginePids(), loadRequestedAt));
    Watch.phase(Phase.LOADED);
    Figures.put(Metric.LOAD_MS, Double.valueOf(loadMs));
    event("loaded", LoadedEvent.of(loaded, loadMs / 1000));
    Pause.of(context.settle());
    memory.loaded();
  }

  /** What is in force, as the server's list has it, and what of that is not as it was asked. */
  private LoadedInstance readBack(LoadedInstance loaded) {
    LoadedInstance inForce = loaded;
    try {
      inForce = loaded.readBack(server.models());
    } catch (ServerException e) {
      String text = "the settings in force may be incomplete: " + e.getMessage();
      event("warning", Map.of("code", "settings_unknown", "text", text, "remedy", ""));
    }
    RoundContext.Server asked = context.server();
    SettingsInForce.warnings(
            context.cell(),
            asked.contextLength(),
            asked.parallel(),
            inForce.settings(),
            server.shortfalls())
        .forEach(warning -> event("warning", warning));
    return inForce;
  }

  RoundRequests.Prepared prepare(RoundRequests.Question question) {
    return requests.prepare(question);
  }

  /** Sends, and nothing else: the caller may time it. */
  RoundRequests.Answered send(RoundRequests.Prepared request) {
    return requests.send(loaded().id(), request);
  }

  Generation record(RoundRequests.Answered answered) {
    return requests.record(answered);
  }

  /**
   * Load time plus TTFT of the first request: the pause for the snapshot between them is not the
   * build's.
   */
  void ready(Generation first) {
    Double ttftMs = Timing.of(first).ttftMs();
    if (first.ok() && ttftMs != null) {
      Figures.put(Metric.READY_MS, Double.valueOf(loadMs + ttftMs));
    }
  }

  /** The loaded build at rest, and what it holds then. */
  void idle(Duration duration) {
    Watch.phase(Phase.IDLE);
    Pause.of(duration);
    memory.idle();
  }

  /** Unloads, waits for the machine to settle, takes the last snapshot and closes the round. */
  void unload() {
    LoadedInstance loaded = loaded();
    recordRuntime(loaded);
    Watch.phase(Phase.UNLOAD);
    long startNs = System.nanoTime();
    try {
      server.unload(loaded.id());
    } catch (ServerException e) {
      throw failed(e);
    }
    double ms = (System.nanoTime() - startNs) / 1e6;
    instance = null;
    if (unloadAtExit != null) {
      unloadAtExit.done();
    }
    if (server.shortfalls().stream().anyMatch(it -> it.kind() == Shortfall.Kind.UNLOAD_TIME)) {
      event("unloaded", Map.of());
    } else {
      Figures.put(Metric.UNLOAD_MS, Double.valueOf(ms));
      event("unloaded", Map.of("unload_seconds", ms / 1000));
    }
    Watch.phase(Phase.RECOVERED);
    Pause.of(context.settle());
    memory.recovered();
    event("round_finished", Map.of());
    server.close();
  }

  /**
   * At the end of the round: LM Studio tells its runtime only with an answer, which would warm the
   * model up.
   */
  private void recordRuntime(LoadedInstance loaded) {
    try {
      EngineRuntime runtime = server.runtime(loaded.id()).runtime();
      if (runtime != null) {
        event("runtime", Map.of("runtime", runtime));
      }
    } catch (ServerException e) {
      String text = "the runtime is unknown: " + e.getMessage();
      event("warning", Map.of("code", "runtime_unknown", "text", text, "remedy", ""));
    }
  }

  private LoadedInstance loaded() {
    if (instance == null) {
      throw new IllegalStateException("the model is not loaded");
    }
    return instance;
  }

  private void event(String name, Map<String, ?> fields) {
    journal.event(name, context.planned(), context.attempt(), fields);
  }

  /** The journal has the reason; the exception only ends JMH's trial. */
  private IllegalStateException failed(ServerException e) {
    event("round_failed", Map.of("why", String.valueOf(e.getMessage())));
    return new IllegalStateException(e.getMessage(), e);
  }
}
