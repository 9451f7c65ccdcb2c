package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.MemoryLog;
import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.Discovery;
import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.MemoryProbe;
import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.Watch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory snapshots of a round, and what the build costs by them: private + swap + resident
 * pages of the model file + VRAM, minus the baseline.
 */
final class RoundMemory {
  private final RoundContext round;
  private final MemoryLog log;
  private final MemoryProbe probe = new MemoryProbe();
  private @Nullable Discovery engine;
  private @Nullable MemoryReading baseline;
  private @Nullable MemoryReading loaded;

  RoundMemory(RoundContext round) {
    this.round = round;
    this.log = new MemoryLog(round.directory());
  }

  void baseline() {
    baseline = snapshot("baseline", null);
  }

  /** The load brought these processes, or it is not known which. */
  void engine(Discovery found) {
    engine = found;
    Watch.processes(processes(found));
  }

  void loaded() {
    loaded = snapshot("loaded", null);
    Figures.put(Metric.MEMORY_LOADED_BYTES, cost(loaded));
  }

  void idle() {
    Figures.put(Metric.MEMORY_IDLE_BYTES, cost(snapshot("idle", null)));
  }

  void recovered() {
    Figures.put(Metric.MEMORY_RECOVERED_BYTES, cost(snapshot("recovered", null)));
    Watch.processes(List.of());
  }

  MemoryReading beforeRequest(String requestId) {
    return snapshot("before_request", requestId);
  }

  MemoryReading afterRequest(String requestId) {
    return snapshot("after_request", requestId);
  }

  /** The cost at the peak of private memory; the mapped file counts as it was when loaded. */
  void peak(@Nullable Long peakPrivateBytes) {
    if (peakPrivateBytes != null && loaded != null && loaded.modelFileResidentBytes() != null) {
      long parts =
          peakPrivateBytes
              + loaded.modelFileResidentBytes()
              + known(loaded.swapBytes())
              + known(loaded.vramBytes());
      Figures.put(Metric.MEMORY_PEAK_BYTES, Long.valueOf(parts - baselineBytes()));
    }
  }

  private MemoryReading snapshot(String phase, @Nullable String requestId) {
    MemoryReading reading =
        engine instanceof Discovery.Unknown unknown
            ? probe.unknown(unknown.why())
            : probe.read(processes(engine), round.server().path());
    log.append(round, phase, requestId, reading);
    return reading;
  }

  private static List<EngineProcess> processes(@Nullable Discovery discovery) {
    return discovery instanceof Discovery.Found found ? found.processes() : List.of();
  }

  /** Null when a part that every build has is unknown. */
  private @Nullable Long cost(MemoryReading reading) {
    if (engine instanceof Discovery.Found && reading.pids().isEmpty()) {
      // The engine's processes have ended: nothing of this build is left in memory, a true zero.
      return 0L;
    }
    Long sum = sum(reading);
    return sum == null ? null : Long.valueOf(sum - baselineBytes());
  }

  /** Without engine process before the load nothing was held: a true zero. */
  private long baselineBytes() {
    Long sum = baseline == null ? null : sum(baseline);
    return sum == null ? 0 : sum;
  }

  private static @Nullable Long sum(MemoryReading reading) {
    if (reading.privateBytes() == null || reading.modelFileResidentBytes() == null) {
      return null;
    }
    return reading.privateBytes()
        + reading.modelFileResidentBytes()
        + known(reading.swapBytes())
        + known(reading.vramBytes());
  }

  private static long known(@Nullable Long part) {
    return part == null ? 0 : part;
  }
}
