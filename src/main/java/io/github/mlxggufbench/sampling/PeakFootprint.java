package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.ProcessDetails;
import io.github.mlxggufbench.sampling.os.ResourceUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The peak of private memory that macOS keeps of each process, for one that started since this
 * object was made. It is of the life of a process: an engine that was there before may have had it
 * with another model, and the peaks of several processes need not have come together.
 */
final class PeakFootprint {
  /** Start times may be of whole seconds. */
  private static final Duration RESOLUTION = Duration.ofSeconds(1);

  private final Instant since = Instant.now().minus(RESOLUTION);

  /** Null where the system keeps none, or it is not that of one load. */
  @Nullable Long of(Collection<Long> pids) {
    if (pids.size() != 1) {
      return null;
    }
    long pid = pids.iterator().next();
    ResourceUsage usage = ResourceUsage.of(pid);
    boolean ofThisLoad =
        ProcessDetails.of(pid).filter(process -> process.started().isAfter(since)).isPresent();
    return usage == null || !ofThisLoad ? null : usage.peakFootprintBytes();
  }
}
