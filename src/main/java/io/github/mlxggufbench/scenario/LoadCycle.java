package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.Discovery;
import io.github.mlxggufbench.sampling.ModelPageCache;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.Shortfall;
import io.github.mlxggufbench.server.Timing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build of a round from one load to the unload that follows; a round that loads it again has
 * one more.
 */
final class LoadCycle {
  private final RoundContext context;
  private final RoundJournal journal;
  private final ModelLoad load;
  private final EngineSearch engineSearch;
  private @Nullable LoadedInstance instance;

  /**
   * @param load prepared and not sent
   */
  LoadCycle(RoundContext context, RoundJournal journal, ModelLoad load) {
    this.context = context;
    this.journal = journal;
    this.load = load;
    this.engineSearch = EngineSearch.begin(context.server());
  }

  /** Loads the build, and nothing else: the caller may time it. */
  void load() {
    instance = load.load();
  }

  /** What is loaded, as the server lists it. */
  void readBack(List<ModelInfo> listed) {
    instance = instance().readBack(listed);
  }

  /** Finds the processes that the load brought. */
  Discovery engine() {
    return engineSearch.end(instance(), load.requestedAt());
  }

  /**
   * Puts the load on record, and what of the settings in force is not as it was asked.
   *
   * @param pageCache right before the load; null = not looked for
   * @param shortfalls of the server
   */
  void record(@Nullable ModelPageCache pageCache, List<Shortfall> shortfalls) {
    Figures.put(Metric.LOAD_MS, Double.valueOf(load.ms()));
    double seconds = load.ms() / 1000;
    journal.event("loaded", LoadedEvent.of(instance(), seconds, pageCache));
    LoadCrossCheck.warning(context.cell(), seconds, instance().loadSeconds())
        .ifPresent(warning -> journal.event("warning", warning));
    SettingsInForce.warnings(context.cell(), context.server(), instance().settings(), shortfalls)
        .forEach(warning -> journal.event("warning", warning));
  }

  /**
   * Ends the round before a request is sent when the context in force does not hold a prompt and
   * its answer; what the server does not say is no reason.
   */
  void requireContext(int promptTokens, int answerTokens) {
    Integer inForce = instance().contextLength();
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

  /** Nothing of it is left to be unloaded, not at exit either. */
  void over() {
    instance = null;
    load.undone();
  }

  /** What is loaded now. */
  LoadedInstance instance() {
    if (instance == null) {
      throw new IllegalStateException("the model is not loaded");
    }
    return instance;
  }
}
