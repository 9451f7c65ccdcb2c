package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.SampleWindow;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The most memory around a request: of the readings before and after it and the samples between.
 */
final class PeakMemory {

  private PeakMemory() {}

  /** The largest private memory in bytes; null = no reading knows. */
  static @Nullable Long privateBytes(
      MemoryReading before, SampleWindow samples, MemoryReading after) {
    return Stream.of(before.privateBytes(), samples.peakPrivateBytes(), after.privateBytes())
        .filter(Objects::nonNull)
        .max(Long::compare)
        .orElse(null);
  }

  /** The highest cost, with its parts as they were at that moment. */
  static MemoryCost cost(
      MemoryReading before, SampleWindow samples, MemoryReading after, MemoryParts baseline) {
    MemoryParts first = MemoryParts.of(before);
    MemoryParts last = MemoryParts.of(after);
    MemoryCost highest = MemoryCost.larger(first.above(baseline), last.above(baseline));
    return samples.mostHeld() == null
        ? highest
        : MemoryCost.larger(
            highest, MemoryParts.between(first, samples.mostHeld(), last).above(baseline));
  }
}
