package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Metric;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the iteration under way: the round puts them here, {@link FiguresProfiler} takes
 * them to JMH.
 */
final class Figures {
  private static final Map<Metric, Double> CURRENT = new EnumMap<>(Metric.class);

  private Figures() {}

  /** A value of this iteration; null leaves the metric absent. */
  static synchronized void put(Metric metric, @Nullable Double value) {
    if (value != null) {
      CURRENT.put(metric, value);
    }
  }

  static void put(Metric metric, @Nullable Long value) {
    put(metric, value == null ? null : Double.valueOf(value.doubleValue()));
  }

  /** All values since the last call. */
  static synchronized Map<Metric, Double> take() {
    Map<Metric, Double> taken = new EnumMap<>(CURRENT);
    CURRENT.clear();
    return taken;
  }

  /** As {@link #take}, but what a round has once waits for an iteration that JMH keeps. */
  static synchronized Map<Metric, Double> takeOfWarmup() {
    Map<Metric, Double> taken = take();
    taken.forEach((metric, value) -> {
      if (metric.ofRound()) {
        CURRENT.put(metric, value);
      }
    });
    return taken;
  }
}
