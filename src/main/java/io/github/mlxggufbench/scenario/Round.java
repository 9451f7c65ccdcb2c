package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.ModelPageCache;
import io.github.mlxggufbench.sampling.Phase;
import io.github.mlxggufbench.sampling.ProcessDiscovery;
import io.github.mlxggufbench.sampling.Sampler;
import io.github.mlxggufbench.sampling.Watch;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelServer;
import java.time.Duration;
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
  private final RoundVerdict verdict = new RoundVerdict();
  private final DisturbanceCheck disturbances;
  private final ModelUnload unload;
  private LoadCycle cycle;
  private @Nullable ModelPageCache pageCache;

  private Round(RoundContext context) {
    this.context = context;
    this.journal = new RoundJournal(context);
    this.server = ServerOfRound.connect(context, journal);
    this.memory = new RoundMemory(context, journal);
    this.requests = new RoundRequests(context, server, journal, memory, energy);
    this.probes = new RoundProbes(context, server, journal);
    this.outage = new Outage(server, context.timeouts().connect());
    this.disturbances = new DisturbanceCheck(server, memory, verdict);
    this.unload = new ModelUnload(server, journal, memory, verdict);
    Watch.phase(Phase.BASELINE);
    memory.baseline();
    this.cycle = prepareCycle();
  }

  private LoadCycle prepareCycle() {
    return new LoadCycle(
        context, journal, ModelLoad.prepare(context, server, journal, outage, requests::cancel));
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
    cycle.load();
  }

  /** Puts the load on record, lets the engine come to rest, and reads what a loaded build costs. */
  void settleLoaded() {
    cycle.readBack(disturbances.loaded());
    memory.engine(cycle.engine());
    Watch.phase(Phase.LOADED);
    requests.loaded();
    cycle.record(pageCache, server.shortfalls());
    memory.loaded();
  }

  /**
   * Ends the round before a request is sent when the context in force does not hold a prompt and
   * its answer; what the server does not say is no reason.
   */
  void requireContext(int promptTokens, int answerTokens) {
    cycle.requireContext(promptTokens, answerTokens);
  }

  /** Words of such texts that are so many tokens to this build, as the server counts them. */
  int words(int tokens, SizedText text) {
    energy.requestComes();
    return new PromptCalibration(context, journal, probes)
        .words(cycle.instance().id(), tokens, text);
  }

  RoundRequests.Prepared prepare(RoundRequests.Question question) {
    return requests.prepare(question);
  }

  /** Sends, and nothing else: the caller may time it. */
  RoundRequests.Answered send(RoundRequests.Prepared request) {
    return requests.send(cycle.instance().id(), request);
  }

  Generation record(RoundRequests.Answered answered) {
    Generation generation = requests.record(answered);
    outage.after(generation).ifPresent(verdict::isVoid);
    return generation;
  }

  /** The time from the load to the first token of this request, which was the first. */
  void ready(Generation first) {
    cycle.ready(first);
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
    if (disturbances.sinceLoad(cycle.instance()).isPresent() || verdict.isVoid()) {
      return;
    }
    memory.unloading();
    unload.giveBack(cycle);
    cycle = prepareCycle();
    load();
    settleLoaded();
  }

  /** Unloads, waits for the machine to settle, takes the last snapshot and closes the round. */
  void unload() {
    requests.awaitEndOfPause();
    LoadedInstance loaded = cycle.instance();
    Optional<Disturbance> disturbance = disturbances.sinceLoad(loaded);
    probe(loaded);
    memory.unloading();
    boolean nothingLeft = unload.atEnd(cycle, disturbance);
    SamplerReport.of(sampler, journal);
    journal.event("energy", energy.fields());
    verdict.record(journal);
    if (nothingLeft) {
      server.close();
    }
  }

  /** Of a round whose server was there all the time. */
  private void probe(LoadedInstance loaded) {
    RoundRequests.Question question = requests.latest();
    if (!verdict.isVoid() && question != null) {
      Watch.phase(Phase.LOADED);
      probes.crossCheck(loaded.id(), question);
      probes.runtime(loaded.id());
    }
  }
}
