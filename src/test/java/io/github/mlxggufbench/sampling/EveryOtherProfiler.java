package io.github.mlxggufbench.sampling;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;

/**
 * Gauges over four iterations: 10, –, 10, –; never; 1, 2, 3, 4. JMH finds top-level classes only.
 */
public final class EveryOtherProfiler implements InternalProfiler {
  private int iterations;

  /** As JMH wants it. */
  public EveryOtherProfiler(String options) {}

  @Override
  public String getDescription() {
    return "gauges for a test";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

  @Override
  public Collection<Gauge> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double count = ++iterations;
    return List.of(
        Gauge.of("every.other", count % 2 == 1 ? 10.0 : null, "bytes"),
        Gauge.of("never", null, "bytes"),
        Gauge.of("count", count, "n"));
  }
}
