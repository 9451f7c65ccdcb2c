package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.Sampler;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The largest private memory around a request: of its samples and of the readings before and after
 * it.
 */
final class PeakMemory {

  private PeakMemory() {}

  /** Bytes; null = no reading knows. */
  static @Nullable Long of(
      MemoryReading before,
      @Nullable Sampler sampler,
      long startNs,
      long endNs,
      MemoryReading after) {
    Long sampled = sampler == null ? null : sampler.window(startNs, endNs).peakPrivateBytes();
    return Stream.of(before.privateBytes(), sampled, after.privateBytes())
        .filter(Objects::nonNull)
        .max(Long::compare)
        .orElse(null);
  }
}
