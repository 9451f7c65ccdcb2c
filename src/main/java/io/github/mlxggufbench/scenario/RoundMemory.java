package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.MemoryLog;
import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.Discovery;
import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.MemoryProbe;
import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.ProcessDiscovery;
import io.github.mlxggufbench.sampling.Watch;
import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The memory snapshots of a round, and what the build costs by them: private + swap + resident
 * pages of the model file + VRAM. The engine's processes start with the load, so there is nothing
 * of theirs before it to subtract.
 */
final class RoundMemory {
  private final RoundContext round;
  private final MemoryLog log;
  private final MemoryProbe probe = new MemoryProbe();

  /** Null before the load, when no engine process of this build exists. */
  private @Nullable Discovery engine;

  private long largestModelFileBytes;

  RoundMemory(RoundContext round) {
    this.round = round;
    this.log = new MemoryLog(round.directory());
    ProcessDiscovery.elsewhere(round.server().url())
        .ifPresent(why -> engine(new Discovery.Unknown(why)));
  }

  void baseline() {
    snapshot("baseline", null);
  }

  /** The load brought these processes, or it is not known which. */
  void engine(Discovery found) {
    engine = found;
    if (found instanceof Discovery.Unknown) {
      Watch.processesUnknown();
    } else {
      Watch.processes(processes());
    }
  }

  /** Why the build is not the one that was loaded any more; empty when nothing says so. */
  Optional<String> engineEnded() {
    return processes().stream()
        .filter(process -> ProcessDetails.of(process.pid()).isEmpty())
        .findFirst()
        .map(process ->
            "the engine ended while it was measured: "
                + process.name()
                + " (pid "
                + process.pid()
                + ") is gone");
  }

  void loaded() {
    Figures.put(Metric.MEMORY_LOADED_BYTES, cost(snapshot("loaded", null)));
  }

  void idle() {
    Figures.put(Metric.MEMORY_IDLE_BYTES, cost(snapshot("idle", null)));
  }

  void recovered() {
    MemoryReading reading = snapshot("recovered", null);
    // Known processes that have ended after an unload hold nothing: a true zero, and the only one.
    boolean ended = engine instanceof Discovery.Found && reading.pids().isEmpty();
    Figures.put(Metric.MEMORY_RECOVERED_BYTES, ended ? Long.valueOf(0) : cost(reading));
    if (engine instanceof Discovery.Found) {
      Watch.processes(List.of());
    }
  }

  MemoryReading beforeRequest(String requestId) {
    return snapshot("before_request", requestId);
  }

  /** Right after a request whose snapshot is taken later, at the end of its pause. */
  MemoryReading rightAfterRequest() {
    return read();
  }

  MemoryReading afterRequest(String requestId) {
    return snapshot("after_request", requestId);
  }

  /**
   * The cost at the peak of private memory, with the most that was seen resident of the model file.
   */
  void peak(@Nullable Long peakPrivateBytes, MemoryReading after) {
    if (peakPrivateBytes != null && after.modelFileResidentBytes() != null) {
      Figures.put(
          Metric.MEMORY_PEAK_BYTES,
          Long.valueOf(
              peakPrivateBytes
                  + largestModelFileBytes
                  + known(after.swapBytes())
                  + known(after.vramBytes())));
    }
  }

  private MemoryReading snapshot(String phase, @Nullable String requestId) {
    MemoryReading reading = read();
    largestModelFileBytes =
        Math.max(largestModelFileBytes, known(reading.modelFileResidentBytes()));
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

  /** Null when a part that every build has is unknown. */
  private static @Nullable Long cost(MemoryReading reading) {
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
