package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.sampling.Gauge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * The figures of which a round has one value ({@link Metric#ofRound}). JMH has them in the
 * iteration in which they came up: those of the load in the first, those of the unload in the last.
 * They do not go with that iteration's request when it failed, and where the build was loaded more
 * than once they are one value still: memory is that of the last cycle, a time is the mean of all.
 */
final class FiguresOfRound {
  private final Map<String, Gauge> byLabel = new HashMap<>();

  FiguresOfRound(List<IterationResult> iterations) {
    Arrays.stream(Metric.values())
        .filter(Metric::ofRound)
        .forEach(metric -> {
          List<Double> values = values(metric, iterations);
          byLabel.put(metric.id(), Gauge.of(metric.id(), value(metric, values), metric.unit()));
        });
  }

  /** The kept ones of these iterations, of which the last has the figures. */
  List<IterationResult> in(List<IterationResult> kept) {
    List<IterationResult> with = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      with.add(in(kept.get(i), i == kept.size() - 1));
    }
    return with;
  }

  private IterationResult in(IterationResult iteration, boolean last) {
    IterationResult with =
        new IterationResult(
            iteration.getBenchmarkParams(), iteration.getParams(), iteration.getMetadata());
    with.addResults(iteration.getRawPrimaryResults());
    for (Result<?> result : iteration.getRawSecondaryResults().values()) {
      Gauge ofRound = byLabel.get(result.getLabel());
      if (ofRound == null) {
        with.addResult(result);
      } else {
        with.addResult(last ? ofRound : Gauge.of(result.getLabel(), null, result.getScoreUnit()));
      }
    }
    return with;
  }

  private static List<Double> values(Metric metric, List<IterationResult> iterations) {
    return iterations.stream()
        .map(iteration -> iteration.getSecondaryResults().get(metric.id()))
        .filter(result -> result != null && !Double.isNaN(result.getScore()))
        .map(result -> result.getScore())
        .toList();
  }

  private static @Nullable Double value(Metric metric, List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    return switch (metric) {
      case MEMORY_LOADED_BYTES,
          MEMORY_PEAK_BYTES,
          MEMORY_IDLE_BYTES,
          MEMORY_RECOVERED_BYTES,
          MEMORY_RELEASED_BYTES ->
          values.get(values.size() - 1);
      default -> values.stream().mapToDouble(Double::doubleValue).average().getAsDouble();
    };
  }
}
