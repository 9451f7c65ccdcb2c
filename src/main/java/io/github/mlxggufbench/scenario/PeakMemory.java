package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.SampleWindow;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The most memory around a request: of the readings before and after it and the samples between.
 */
final class PeakMemory {
  /** So long without a sample is more than one that came late. */
  private static final int INTERVALS_UNSEEN = 10;

  private PeakMemory() {}

  /** The largest private memory in bytes; null = no reading knows. */
  static @Nullable Long privateBytes(
      MemoryReading before, SampleWindow samples, MemoryReading after) {
    return Stream.of(before.privateBytes(), samples.peakPrivateBytes(), after.privateBytes())
        .filter(Objects::nonNull)
        .max(Long::compare)
        .orElse(null);
  }

  /**
   * The highest cost, with its parts as they were at that moment; unknown when there is no sample
   * of a time in which there should be one.
   *
   * @param interval of the samples; zero = nothing is sampled
   */
  static MemoryCost cost(
      MemoryReading before,
      SampleWindow samples,
      MemoryReading after,
      Duration interval,
      MemoryParts baseline) {
    MemoryParts first = MemoryParts.of(before);
    MemoryParts last = MemoryParts.of(after);
    MemoryCost highest = MemoryCost.larger(first.above(baseline), last.above(baseline));
    if (samples.mostHeld() != null) {
      return MemoryCost.larger(
          highest, MemoryParts.between(first, samples.mostHeld(), last).above(baseline));
    }
    boolean known = highest.bytes() != null;
    return known && after.tNs() - before.tNs() > INTERVALS_UNSEEN * interval.toNanos()
        ? new MemoryCost(null, "no sample was taken during a request")
        : highest;
  }
}
