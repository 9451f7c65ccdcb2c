package io.github.mlxggufbench.run.fit;

import io.github.mlxggufbench.machine.Bytes;
import io.github.mlxggufbench.machine.GpuMemoryLimit;
import io.github.mlxggufbench.sampling.os.Platform;
import io.github.mlxggufbench.sampling.os.SystemReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The memory that there is for a model.
 *
 * @param availableBytes what programs can get without swapping; null = unknown
 * @param gpuBytes how much of the common memory the GPU may hold (macOS); null = there is no such
 *     limit, or it is unknown
 */
public record MemoryRoom(@Nullable Long availableBytes, @Nullable Long gpuBytes) {
  /** What mlx-engine leaves free of that limit (its context_fit.py). */
  private static final long GPU_RESERVE = 3L << 30;

  public static MemoryRoom now() {
    GpuMemoryLimit limit =
        Platform.current() == Platform.MACOS ? GpuMemoryLimit.now().value() : null;
    return new MemoryRoom(
        new SystemReader().availableBytes(), limit == null ? null : Long.valueOf(limit.bytes()));
  }

  /** Why a build does not fit, with the sum, on one line; empty when it does or nobody knows. */
  public Optional<String> shortfall(MemoryNeed need) {
    if (availableBytes != null && need.totalBytes() > availableBytes) {
      return Optional.of(
          need.label()
              + " needs "
              + need.sum(need.headroomBytes(), "headroom")
              + ", and "
              + Bytes.text(availableBytes)
              + " are available");
    }
    return gpuShortfall(need);
  }

  /** The same for the GPU alone, which needs no room for what runs on the CPU but a reserve. */
  public Optional<String> gpuShortfall(MemoryNeed need) {
    return gpuBytes == null || need.modelBytes() + GPU_RESERVE <= gpuBytes
        ? Optional.empty()
        : Optional.of(
            need.label()
                + " needs "
                + need.sum(GPU_RESERVE, "the engine's reserve")
                + ", and the GPU may hold "
                + Bytes.text(gpuBytes)
                + " (sysctl iogpu.wired_limit_mb)");
  }
}
