package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.sampling.Gauge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/**
 * Takes the figures of each iteration to JMH as secondary results. JMH calls it after the tear-down
 * of the last iteration, so the figures of the unload are in it; and every metric is given every
 * iteration, so that raw data stays aligned.
 */
public final class FiguresProfiler implements InternalProfiler {

  @Override
  public String getDescription() {
    return "the figures of a scenario: TTFT, decode rate, load time, memory";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    // Figures of the load, put before the first iteration's profilers run, belong to that
    // iteration.
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    Map<Metric, Double> taken =
        iteration.getType() == IterationType.WARMUP ? Figures.takeOfWarmup() : Figures.take();
    List<Gauge> gauges = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      gauges.add(Gauge.of(metric.id(), taken.get(metric), metric.unit()));
    }
    return gauges;
  }
}
