package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.sampling.Gauge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.SingleShotResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

class FailedRequestCostsItsOwnFiguresTest {
  private static final IterationParams THREE =
      new IterationParams(IterationType.MEASUREMENT, 3, TimeValue.NONE, 1);
  private static final BenchmarkParams BENCHMARK =
      new BenchmarkParams(
          "io.github.Scenario.generate",
          "generated",
          false,
          1,
          new int[] {1},
          List.of(),
          1,
          0,
          THREE,
          THREE,
          Mode.SingleShotTime,
          new WorkloadParams(),
          TimeUnit.MILLISECONDS,
          1,
          "java",
          List.of(),
          "17",
          "VM",
          "17",
          "1.37",
          TimeValue.NONE);

  @TempDir Path dir;

  @Test
  void loadOfTheFirstIterationAndMemoryOfTheLastStay() throws IOException {
    JsonNode metrics =
        merged(
            iteration(0, Map.of(Metric.LOAD_MS, 900.0)),
            iteration(1, Map.of(Metric.TTFT_MS, 50.0)),
            iteration(0, Map.of(Metric.MEMORY_PEAK_BYTES, 700.0)));

    assertEquals("[[900.0]]", raw(metrics, Metric.LOAD_MS));
    assertEquals("[[700.0]]", raw(metrics, Metric.MEMORY_PEAK_BYTES));
    assertEquals("[[50.0]]", raw(metrics, Metric.TTFT_MS));
  }

  @Test
  void memoryOfSeveralCyclesIsThatOfTheLast() throws IOException {
    JsonNode metrics =
        merged(
            iteration(1, Map.of(Metric.MEMORY_LOADED_BYTES, 100.0, Metric.LOAD_MS, 10.0)),
            iteration(1, Map.of(Metric.MEMORY_LOADED_BYTES, 120.0, Metric.LOAD_MS, 20.0)),
            iteration(1, Map.of(Metric.MEMORY_LOADED_BYTES, 110.0, Metric.LOAD_MS, 30.0)));

    assertEquals("[[\"NaN\",\"NaN\",110.0]]", raw(metrics, Metric.MEMORY_LOADED_BYTES));
    assertEquals("[[\"NaN\",\"NaN\",20.0]]", raw(metrics, Metric.LOAD_MS));
  }

  private static IterationResult iteration(int success, Map<Metric, Double> figures) {
    IterationResult iteration = new IterationResult(BENCHMARK, THREE, null);
    iteration.addResult(
        new SingleShotResult(ResultRole.PRIMARY, "generate", 5_000_000, 1, TimeUnit.MILLISECONDS));
    for (Metric metric : Metric.values()) {
      Double value = metric == Metric.SUCCESS_RATE ? Double.valueOf(success) : figures.get(metric);
      iteration.addResult(Gauge.of(metric.id(), value, metric.unit()));
    }
    return iteration;
  }

  private JsonNode merged(IterationResult... iterations) throws IOException {
    MergedResults results = new MergedResults();
    List<BenchmarkResult> round =
        new ArrayList<>(List.of(new BenchmarkResult(BENCHMARK, List.of(iterations))));
    results.add(
        new Cell("Scenario.generate", "tiny", Format.GGUF, Map.of()),
        new RunResult(BENCHMARK, round));
    Path file = dir.resolve("jmh-result.json");
    results.write(ResultFormatType.JSON, file);
    return new ObjectMapper().readTree(file.toFile()).path(0).path("secondaryMetrics");
  }

  private static String raw(JsonNode metrics, Metric metric) {
    return metrics.path(metric.id()).path("rawData").toString();
  }
}
