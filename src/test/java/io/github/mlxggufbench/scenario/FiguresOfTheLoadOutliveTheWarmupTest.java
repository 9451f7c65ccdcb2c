package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.record.Metric;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JMH forgets the results of warm-up iterations, and the load comes before the first of them. */
class FiguresOfTheLoadOutliveTheWarmupTest {

  @Test
  void firstMeasuredIterationHasThem() {
    Figures.put(Metric.LOAD_MS, Double.valueOf(1000));
    Figures.put(Metric.TTFT_MS, Double.valueOf(90));
    assertEquals(Map.of(Metric.LOAD_MS, 1000.0, Metric.TTFT_MS, 90.0), Figures.takeOfWarmup());

    Figures.put(Metric.TTFT_MS, Double.valueOf(50));
    assertEquals(Map.of(Metric.LOAD_MS, 1000.0, Metric.TTFT_MS, 50.0), Figures.take());
    assertEquals(Map.of(), Figures.take());
  }
}
