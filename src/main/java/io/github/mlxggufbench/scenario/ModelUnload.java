package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.sampling.Phase;
import io.github.mlxggufbench.sampling.Watch;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Shortfall;
import java.util.Map;
import java.util.Optional;

/** The end of a build's stay in memory, and what is left when the machine has settled. */
final class ModelUnload {
  private final ModelServer server;
  private final RoundJournal journal;
  private final RoundMemory memory;
  private final RoundVerdict verdict;

  ModelUnload(ModelServer server, RoundJournal journal, RoundMemory memory, RoundVerdict verdict) {
    this.server = server;
    this.journal = journal;
    this.memory = memory;
    this.verdict = verdict;
  }

  /**
   * At the end of a round: an instance that somebody else loaded anew stays where it is.
   *
   * @param disturbance since the load
   * @return false when it failed in a round that is void anyway: it is tried again at exit, and the
   *     server stays open until then
   */
  boolean atEnd(LoadCycle cycle, Optional<Disturbance> disturbance) {
    if (disturbance.filter(Disturbance::loadedAnew).isPresent()) {
      leave(cycle);
      return true;
    }
    return giveBack(cycle);
  }

  /** Unloads, and reads what is left when the machine has settled; returns as {@link #atEnd}. */
  boolean giveBack(LoadCycle cycle) {
    Watch.phase(Phase.UNLOAD);
    boolean nothingLeft = unload(cycle);
    recovered();
    return nothingLeft;
  }

  /** The instance that has our id is not our load: it may be the user's. */
  private void leave(LoadCycle cycle) {
    String id = cycle.instance().id();
    cycle.over();
    verdict.add("; instance " + id + " was left loaded: it may be somebody else's by now");
    recovered();
  }

  private boolean unload(LoadCycle cycle) {
    long startNs = System.nanoTime();
    try {
      server.unload(cycle.instance().id());
    } catch (ServerException e) {
      if (!verdict.isVoid()) {
        throw journal.failed(e, Map.of());
      }
      return false;
    }
    double ms = (System.nanoTime() - startNs) / 1e6;
    cycle.over();
    record(ms);
    return true;
  }

  private void record(double ms) {
    if (server.shortfalls().stream().anyMatch(it -> it.kind() == Shortfall.Kind.UNLOAD_TIME)) {
      journal.event("unloaded", Map.of());
    } else {
      Figures.put(Metric.UNLOAD_MS, Double.valueOf(ms));
      journal.event("unloaded", Map.of("unload_seconds", ms / 1000));
    }
  }

  private void recovered() {
    Watch.phase(Phase.RECOVERED);
    memory.recovered();
  }
}
