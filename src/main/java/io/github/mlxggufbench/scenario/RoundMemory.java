package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.MemoryLog;
import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.Discovery;
import io.github.mlxggufbench.sampling.EngineHints;
import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.MemoryProbe;
import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.ProcessDiscovery;
import io.github.mlxggufbench.sampling.SampleWindow;
import io.github.mlxggufbench.sampling.Sampler;
import io.github.mlxggufbench.sampling.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The memory snapshots of a round, and what the build costs by them: {@link MemoryCost}, above what
 * its processes held before the load, if they were there already.
 */
final class RoundMemory {
  private final RoundContext round;
  private final RoundJournal journal;
  private final MemoryLog log;
  private final MemoryProbe probe = new MemoryProbe();

  /** Null before the load, when no engine process of this build is known. */
  private @Nullable Discovery engine;

  private MemoryBaseline beforeLoad = MemoryBaseline.NOTHING;

  /** Of {@link #beforeLoad} what is this build's, once its processes are known. */
  private MemoryBaseline baseline = MemoryBaseline.NOTHING;

  private @Nullable MemoryCost peak;
  private @Nullable MemoryCost latest;
  private @Nullable EngineRest rest;
  private @Nullable Long heldBeforeUnload;

  RoundMemory(RoundContext round, RoundJournal journal) {
    this.round = round;
    this.journal = journal;
    this.log = new MemoryLog(round.directory());
    ProcessDiscovery.elsewhere(round.server().url())
        .ifPresent(why -> engine(new Discovery.Unknown(why)));
  }

  /**
   * A server that is an engine itself runs already; the processes of all others come by the load,
   * which tells whether what runs now is this build's.
   */
  void baseline() {
    if (engine == null
        && !round.server().embedded()
        && running() instanceof Discovery.Found found) {
      engine = found;
      Watch.processes(found.processes());
    }
    MemoryReading reading = snapshot("baseline", null);
    beforeLoad = new MemoryBaseline(processes(), MemoryParts.ofBaseline(reading));
  }

  private Discovery running() {
    EngineHints hints = new EngineHints(round.server().processes(), List.of(), List::of);
    return new ProcessDiscovery().find(round.server().url(), hints, Instant.now());
  }

  /** The load brought these processes, or it is not known which. */
  void engine(Discovery found) {
    engine = found;
    endRest();
    if (found instanceof Discovery.Unknown) {
      Watch.processesUnknown();
    } else {
      Watch.processes(processes());
      baseline = beforeLoad.among(processes());
      rest = new EngineRest(processes(), journal, round.settle());
    }
  }

  /** Why the build is not the one that was loaded any more; empty when nothing says so. */
  Optional<String> engineEnded() {
    return processes().stream()
        .filter(process -> !process.lives())
        .findFirst()
        .map(process ->
            "the engine ended while it was measured: "
                + process.name()
                + " (pid "
                + process.pid()
                + ") is gone");
  }

  /** Waits until the engine has come to rest after the load, and reads what it costs. */
  void loaded() {
    if (rest != null) {
      rest.afterLoad();
    }
    Figures.put(Metric.MEMORY_LOADED_BYTES, cost(snapshot("loaded", null)).bytes());
  }

  void idle() {
    Figures.put(Metric.MEMORY_IDLE_BYTES, cost(snapshot("idle", null)).bytes());
  }

  /** The model is unloaded next. */
  void unloading() {
    heldBeforeUnload = rest == null ? null : rest.heldBytes();
    if (peak != null) {
      Figures.put(Metric.MEMORY_PEAK_BYTES, peak.bytes());
    }
  }

  /** Waits until the engine has given back what it does, and reads what stays. */
  void recovered() {
    if (rest != null) {
      rest.afterUnload(heldBeforeUnload);
    }
    endRest();
    MemoryCost held = latest;
    MemoryReading reading = snapshot("recovered", null);
    // Known processes that have ended after an unload hold nothing.
    boolean ended =
        engine instanceof Discovery.Found
            && reading.pids().isEmpty()
            && baseline.processes().isEmpty();
    MemoryCost left = ended ? MemoryParts.NOTHING.above(baseline.parts()) : cost(reading);
    Figures.put(Metric.MEMORY_RECOVERED_BYTES, left.bytes());
    if (held != null) {
      Figures.put(Metric.MEMORY_RELEASED_BYTES, held.minus(left));
    }
    if (engine instanceof Discovery.Found) {
      Watch.processes(List.of());
    }
  }

  MemoryReading beforeRequest(String requestId) {
    MemoryReading reading = snapshot("before_request", requestId);
    cost(reading);
    return reading;
  }

  /** Right after a request whose snapshot is taken later, at the end of its pause. */
  MemoryReading rightAfterRequest() {
    return read();
  }

  MemoryReading afterRequest(String requestId) {
    MemoryReading reading = snapshot("after_request", requestId);
    cost(reading);
    return reading;
  }

  /** The samples from one snapshot to another. */
  static SampleWindow between(MemoryReading before, MemoryReading after) {
    Sampler sampler = Sampler.active();
    return sampler == null ? SampleWindow.EMPTY : sampler.window(before.tNs(), after.tNs());
  }

  /**
   * A measured request has been answered: the round's peak is the highest of all of them.
   *
   * @param after as it is on record: with the pause that follows the request, if one does
   */
  void measured(MemoryReading before, MemoryReading after) {
    Sampler sampler = Sampler.active();
    Duration interval = sampler == null ? Duration.ZERO : sampler.interval();
    MemoryCost now =
        PeakMemory.cost(before, between(before, after), after, interval, baseline.parts());
    peak = peak == null ? now : MemoryCost.larger(peak, now);
  }

  private void endRest() {
    if (rest != null) {
      rest.close();
      rest = null;
    }
  }

  private MemoryReading snapshot(String phase, @Nullable String requestId) {
    MemoryReading reading = read();
    log.append(round, phase, requestId, reading);
    return reading;
  }

  private MemoryReading read() {
    return engine instanceof Discovery.Unknown unknown
        ? probe.unknown(unknown.why())
        : probe.read(processes(), round.server().path());
  }

  private List<EngineProcess> processes() {
    return engine instanceof Discovery.Found found ? found.processes() : List.of();
  }

  private MemoryCost cost(MemoryReading reading) {
    MemoryCost cost = MemoryParts.of(reading).above(baseline.parts());
    latest = cost;
    return cost;
  }
}
