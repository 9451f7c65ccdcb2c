package io.github.mlxggufbench.sampling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The largest private memory of one set of processes since it was first sampled. */
final class RunningPeak {
  private List<EngineProcess> processes = List.of();
  private @Nullable Long peakBytes;

  synchronized void add(List<EngineProcess> sampled, @Nullable Long privateBytes) {
    if (!sampled.equals(processes)) {
      processes = sampled;
      peakBytes = null;
    }
    if (privateBytes != null && (peakBytes == null || privateBytes > peakBytes)) {
      peakBytes = privateBytes;
    }
  }

  /** Null unless these are the processes sampled now. */
  synchronized @Nullable Long of(List<EngineProcess> asked) {
    return asked.equals(processes) ? peakBytes : null;
  }
}
