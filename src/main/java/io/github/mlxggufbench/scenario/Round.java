package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.prompt.PromptPlace;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.record.RequestLine;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.Phase;
import io.github.mlxggufbench.sampling.ProcessDiscovery;
import io.github.mlxggufbench.sampling.Sampler;
import io.github.mlxggufbench.sampling.Watch;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.Runtime;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
  private final RequestLog requests;
  private final RoundMemory memory;
  private final CacheSuspicion cache = new CacheSuspicion();
  private final Map<String, Integer> issued = new HashMap<>();
  private @Nullable LoadedInstance instance;
  private @Nullable Thread unloadAtExit;
  private double loadMs;

  private Round(RoundContext context, ModelServer server) {
    this.context = context;
    this.server = server;
    this.journal = new Journal(context.directory());
    this.requests = new RequestLog(context.directory());
    this.memory = new RoundMemory(context);
  }

  /** The round of this JVM, with the machine as it is before the load on record. */
  static Round open() {
    RoundContext context = RoundContext.current();
    Round round = new Round(context, ServerOfRound.connect(context));
    try {
      round.server.warm();
    } catch (ServerException e) {
      throw round.failed(e);
    }
    Watch.phase(Phase.BASELINE);
    round.memory.baseline();
    return round;
  }

  RoundContext context() {
    return context;
  }

  /** Loads the build; the time is from the request to the server's answer. */
  void load() {
    RoundContext.Server target = context.server();
    journal.event(
        "load_requested", context.planned(), context.attempt(), Map.of("key", target.modelKey()));
    Watch.phase(Phase.LOAD);
    Instant loadRequestedAt = Instant.now();
    long startNs = System.nanoTime();
    LoadedInstance loaded;
    try {
      loaded =
          server.load(
              new LoadRequest(target.modelKey(), target.contextLength(), target.parallel()));
    } catch (ServerException e) {
      throw failed(e);
    }
    double seconds = (System.nanoTime() - startNs) / 1e9;
    instance = loaded;
    unloadAtExit = new Thread(() -> unloadQuietly(loaded), "unload-at-exit");
    // Runs on Ctrl-C, on a signal, and when JMH's host is gone; tear-down does not.
    java.lang.Runtime.getRuntime().addShutdownHook(unloadAtExit);
    memory.engine(
        new ProcessDiscovery().find(context.server().url(), loaded.enginePids(), loadRequestedAt));
    Watch.phase(Phase.LOADED);
    loadMs = seconds * 1000;
    Figures.put(Metric.LOAD_MS, Double.valueOf(loadMs));
    journal.event("loaded", context.planned(), context.attempt(), LoadedEvent.of(loaded, seconds));
  }

  /** Lets the engine come to rest, then takes the snapshot that says what a loaded build costs. */
  void settleLoaded() {
    Pause.of(context.settle());
    memory.loaded();
  }

  /**
   * One request, on record whatever comes of it.
   *
   * @param group part of the cell that is compared on its own; null = none
   */
  Generation request(@Nullable String group, boolean warmup, String prompt, int maxTokens) {
    LoadedInstance loaded = loaded();
    RequestLine.Place place = nextPlace(group, warmup);
    String id = RequestLine.id(context, place);
    MemoryReading before = memory.beforeRequest(id);
    Watch.phase(warmup ? Phase.WARMUP : Phase.PREFILL);
    long startNs = System.nanoTime();
    Generation generation =
        server.generate(
            new GenerationRequest(loaded.id(), prompt, maxTokens, context.seed()),
            () -> Watch.phase(warmup ? Phase.WARMUP : Phase.DECODE));
    long endNs = System.nanoTime();
    Watch.phase(Phase.IDLE);
    MemoryReading after = memory.afterRequest(id);
    Long peak = PeakMemory.of(before, Sampler.active(), startNs, endNs, after);
    boolean suspected = cache.suspects(generation, Timing.of(generation));
    Timing timing = Timing.of(generation, suspected);
    requests.append(
        RequestLine.of(
            context,
            place,
            prompt,
            context.seed(),
            maxTokens,
            generation,
            timing,
            suspected,
            new RequestLine.Memory(before.privateBytes(), peak, after.privateBytes())));
    journal.event(
        "request",
        context.planned(),
        context.attempt(),
        Map.of("request_id", id, "outcome", generation.outcome()));
    RequestFigures.put(generation, timing, suspected);
    memory.peak(peak);
    return generation;
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
      java.lang.Runtime.getRuntime().removeShutdownHook(unloadAtExit);
    }
    Figures.put(Metric.UNLOAD_MS, Double.valueOf(ms));
    journal.event(
        "unloaded", context.planned(), context.attempt(), Map.of("unload_seconds", ms / 1000));
    Watch.phase(Phase.RECOVERED);
    Pause.of(context.settle());
    memory.recovered();
    journal.event("round_finished", context.planned(), context.attempt(), Map.of());
    server.close();
  }

  /**
   * At the end of the round: LM Studio tells its runtime only with an answer, which would warm the
   * model up.
   */
  private void recordRuntime(LoadedInstance loaded) {
    try {
      Runtime runtime = server.runtime(loaded.id());
      if (runtime != null) {
        journal.event("runtime", context.planned(), context.attempt(), Map.of("runtime", runtime));
      }
    } catch (ServerException e) {
      journal.event(
          "warning",
          context.planned(),
          context.attempt(),
          Map.of(
              "code",
              "runtime_unknown",
              "text",
              "the runtime is unknown: " + e.getMessage(),
              "remedy",
              ""));
    }
  }

  /** Where the next prompt stands in the plan: a function of everything but the format. */
  PromptPlace promptPlace(@Nullable String group, boolean warmup) {
    return new PromptPlace(
        context.seed(),
        context.cell().scenario(),
        context.cell().pair(),
        context.cell().params() + (group == null ? "" : "/" + group),
        context.planned().round(),
        warmup ? "warmup" : "measurement",
        issued.getOrDefault(counter(group, warmup), 0));
  }

  private RequestLine.Place nextPlace(@Nullable String group, boolean warmup) {
    int iteration = issued.merge(counter(group, warmup), 1, Integer::sum) - 1;
    return new RequestLine.Place(group, warmup ? "warmup" : "measurement", iteration);
  }

  private static String counter(@Nullable String group, boolean warmup) {
    return warmup + "/" + group;
  }

  private LoadedInstance loaded() {
    if (instance == null) {
      throw new IllegalStateException("the model is not loaded");
    }
    return instance;
  }

  /** The journal has the reason; the exception only ends JMH's trial. */
  private IllegalStateException failed(ServerException e) {
    journal.event(
        "round_failed",
        context.planned(),
        context.attempt(),
        Map.of("why", String.valueOf(e.getMessage())));
    return new IllegalStateException(e.getMessage(), e);
  }

  private void unloadQuietly(LoadedInstance loaded) {
    try {
      server.unload(loaded.id());
    } catch (ServerException e) {
      System.err.println("could not unload " + loaded.id() + ": " + e.getMessage());
    }
  }
}
