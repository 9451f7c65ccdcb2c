package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.ModelPageCache;
import io.github.mlxggufbench.sampling.Phase;
import io.github.mlxggufbench.sampling.ProcessDiscovery;
import io.github.mlxggufbench.sampling.Sampler;
import io.github.mlxggufbench.sampling.Watch;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Shortfall;
import io.github.mlxggufbench.server.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One round in the measuring JVM: baseline, load, requests, unload, in the words of a scenario.
 * Whatever happens is in the run directory when it has happened; figures of the moment go to JMH by
 * {@link Figures}.
 *
 * <p>A round goes to its end also when the server went away or its models changed meanwhile; then
 * its end is {@code round_void} and not {@code round_finished}.
 */
final class Round {
  private final RoundContext context;
  private final ModelServer server;
  private final RoundJournal journal;
  private final RoundMemory memory;
  private final @Nullable Sampler sampler = Sampler.active();
  private final RoundEnergy energy = new RoundEnergy();
  private final RoundRequests requests;
  private final RoundProbes probes;
  private final Outage outage;
  private ModelLoad load;
  private EngineSearch engineSearch;
  private List<ModelInfo> listed = List.of();
  private @Nullable LoadedInstance instance;
  private @Nullable ModelPageCache pageCache;
  private @Nullable String voidBecause;

  private Round(RoundContext context) {
    this.context = context;
    this.journal = new RoundJournal(context);
    this.server = ServerOfRound.connect(context, journal);
    this.memory = new RoundMemory(context, journal);
    this.requests = new RoundRequests(context, server, journal, memory, energy);
    this.probes = new RoundProbes(context, server, journal);
    this.outage = new Outage(server, context.timeouts().connect());
    Watch.phase(Phase.BASELINE);
    memory.baseline();
    this.load = prepareLoad();
    this.engineSearch = EngineSearch.begin(context.server());
  }

  private ModelLoad prepareLoad() {
    return ModelLoad.prepare(context, server, journal, outage, requests::cancel);
  }

  /** The round of this JVM, with the machine as it is before the load on record. */
  static Round open() {
    HarnessWatch.start();
    return new Round(RoundContext.current());
  }

  /** The round's settings. */
  RoundContext context() {
    return context;
  }

  /** Brings the model's file into the page cache or out of it; what is there goes on record. */
  void pageCache(ModelPageCache.Wanted wanted) {
    // A file of the same path here is not the server's.
    pageCache =
        ProcessDiscovery.elsewhere(context.server().url())
            .map(why -> new ModelPageCache(wanted, ModelPageCache.State.UNKNOWN, null, why))
            .orElseGet(() -> ModelPageCache.set(wanted, context.server().path()));
  }

  /** Loads the build, and nothing else: the caller may time it. */
  void load() {
    instance = load.load();
  }

  /** Puts the load on record, lets the engine come to rest, and reads what a loaded build costs. */
  void settleLoaded() {
    listed = list();
    LoadedInstance loaded = loaded().readBack(listed);
    instance = loaded;
    memory.engine(engineSearch.end(loaded, load.requestedAt()));
    Watch.phase(Phase.LOADED);
    requests.loaded();
    Figures.put(Metric.LOAD_MS, Double.valueOf(load.ms()));
    journal.event("loaded", LoadedEvent.of(loaded, load.ms() / 1000, pageCache));
    warnOfSettings(loaded);
    memory.loaded();
  }

  /** Says what of the settings in force is not as it was asked. */
  private void warnOfSettings(LoadedInstance loaded) {
    RoundContext.Server asked = context.server();
    SettingsInForce.warnings(
            context.cell(),
            asked.contextLength(),
            asked.parallel(),
            loaded.settings(),
            server.shortfalls())
        .forEach(warning -> journal.event("warning", warning));
  }

  /**
   * Ends the round before a request is sent when the context in force does not hold a prompt and
   * its answer; what the server does not say is no reason.
   */
  void requireContext(int promptTokens, int answerTokens) {
    Integer inForce = loaded().contextLength();
    if (inForce != null && promptTokens + answerTokens > inForce) {
      throw journal.failed(
          "a context of "
              + inForce
              + " tokens is in force, "
              + promptTokens
              + " + "
              + answerTokens
              + " are needed: set load.context_length");
    }
  }

  /** Words of such texts that are so many tokens to this build, as the server counts them. */
  int words(int tokens, SizedText text) {
    energy.requestComes();
    return new PromptCalibration(context, journal, probes).words(loaded().id(), tokens, text);
  }

  RoundRequests.Prepared prepare(RoundRequests.Question question) {
    return requests.prepare(question);
  }

  /** Sends, and nothing else: the caller may time it. */
  RoundRequests.Answered send(RoundRequests.Prepared request) {
    return requests.send(loaded().id(), request);
  }

  Generation record(RoundRequests.Answered answered) {
    Generation generation = requests.record(answered);
    outage.after(generation).ifPresent(this::isVoid);
    return generation;
  }

  /**
   * Load time plus TTFT of the first request: the pause for the snapshot between them is not the
   * build's.
   */
  void ready(Generation first) {
    Double ttftMs = Timing.of(first).ttftMs();
    if (first.ok() && ttftMs != null) {
      Figures.put(Metric.READY_MS, Double.valueOf(load.ms() + ttftMs));
    }
  }

  /** The loaded build at rest since the last request, and what it holds then. */
  void idle(Duration duration) {
    Watch.phase(Phase.IDLE);
    requests.pauseUntilSnapshot(duration);
    memory.idle();
  }

  /**
   * Unloads the build and loads it again: one more cycle of the same round. In a round that is void
   * it does nothing, as what is loaded may be somebody else's.
   */
  void reload() {
    requests.awaitEndOfPause();
    LoadedInstance loaded = loaded();
    if (disturbed(loaded).isPresent() || voidBecause != null) {
      return;
    }
    memory.unloading();
    giveBack(loaded);
    load = prepareLoad();
    engineSearch = EngineSearch.begin(context.server());
    load();
    settleLoaded();
  }

  /** Unloads, waits for the machine to settle, takes the last snapshot and closes the round. */
  void unload() {
    requests.awaitEndOfPause();
    LoadedInstance loaded = loaded();
    Optional<Disturbance> disturbance = disturbed(loaded);
    probe(loaded);
    memory.unloading();
    boolean nothingLeft = true;
    if (disturbance.filter(Disturbance::loadedAnew).isPresent()) {
      leave(loaded);
      recovered();
    } else {
      nothingLeft = giveBack(loaded);
    }
    SamplerReport.of(sampler, journal);
    journal.event("energy", energy.fields());
    if (voidBecause == null) {
      journal.event("round_finished", Map.of());
    } else {
      journal.event("round_void", Map.of("why", voidBecause));
    }
    if (nothingLeft) {
      server.close();
    }
  }

  private Optional<Disturbance> disturbed(LoadedInstance loaded) {
    memory.engineEnded().ifPresent(this::isVoid);
    Optional<Disturbance> disturbance = Disturbance.between(listed, list(), loaded.id());
    disturbance.map(Disturbance::why).ifPresent(this::isVoid);
    return disturbance;
  }

  /** Unloads, and reads what is left when the machine has settled; what {@link #unload} says. */
  private boolean giveBack(LoadedInstance loaded) {
    Watch.phase(Phase.UNLOAD);
    boolean nothingLeft = unload(loaded);
    recovered();
    return nothingLeft;
  }

  private void recovered() {
    Watch.phase(Phase.RECOVERED);
    memory.recovered();
  }

  /**
   * Unloads.
   *
   * @return false when it failed in a round that is void anyway: it is tried again at exit, and the
   *     server stays open until then
   */
  private boolean unload(LoadedInstance loaded) {
    long startNs = System.nanoTime();
    try {
      server.unload(loaded.id());
    } catch (ServerException e) {
      if (voidBecause == null) {
        throw journal.failed(e, Map.of());
      }
      return false;
    }
    unloaded((System.nanoTime() - startNs) / 1e6);
    return true;
  }

  /** The instance that has our id is not our load: it may be the user's. */
  private void leave(LoadedInstance loaded) {
    instance = null;
    load.undone();
    voidBecause +=
        "; instance " + loaded.id() + " was left loaded: it may be somebody else's by now";
  }

  /** Of a round whose server was there all the time. */
  private void probe(LoadedInstance loaded) {
    RoundRequests.Question question = requests.latest();
    if (voidBecause == null && question != null) {
      Watch.phase(Phase.LOADED);
      probes.crossCheck(loaded.id(), question);
      probes.runtime(loaded.id());
    }
  }

  private void unloaded(double ms) {
    instance = null;
    load.undone();
    if (server.shortfalls().stream().anyMatch(it -> it.kind() == Shortfall.Kind.UNLOAD_TIME)) {
      journal.event("unloaded", Map.of());
    } else {
      Figures.put(Metric.UNLOAD_MS, Double.valueOf(ms));
      journal.event("unloaded", Map.of("unload_seconds", ms / 1000));
    }
  }

  /** The server's list; without it nobody can tell whether the model was left alone. */
  private List<ModelInfo> list() {
    try {
      return server.models();
    } catch (ServerException e) {
      isVoid("the server did not list its models: " + e.getMessage());
      return listed;
    }
  }

  /** The first reason is the one that is told. */
  private void isVoid(String why) {
    if (voidBecause == null) {
      voidBecause = why;
    }
  }

  private LoadedInstance loaded() {
    if (instance == null) {
      throw new IllegalStateException("the model is not loaded");
    }
    return instance;
  }
}
