package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * The fields that JMH Visualizer reads of each benchmark run (its type {@code Benchmark}:
 * benchmark, mode, params, primaryMetric with score, scoreError, scoreConfidence, scoreUnit and
 * rawData, secondaryMetrics of the same shape).
 */
class JmhToolsReadTheResultIT {

  @Test
  void everyFieldThatTheyNeedIsThere() throws IOException {
    MeasuredRun run = MeasuredRun.one();
    JsonNode cells = run.json(run.directory().resolve("jmh-result.json"));
    assertEquals(2, cells.size());
    for (JsonNode cell : cells) {
      assertTrue(cell.path("benchmark").asText().endsWith(".SimpleGeneration.generate"));
      assertEquals("ss", cell.path("mode").asText());
      assertTrue(cell.path("params").isObject());
      metric(cell.path("primaryMetric"));
      assertTrue(cell.path("secondaryMetrics").has("ttft_ms"));
      cell.path("secondaryMetrics").forEach(JmhToolsReadTheResultIT::metric);
      assertFalse(cell.path("secondaryMetrics").has("ready_ms"), "none of this scenario's own");
    }
  }

  private static void metric(JsonNode metric) {
    for (String field : new String[] {"score", "scoreError", "scoreUnit"}) {
      assertTrue(metric.has(field), field);
    }
    assertTrue(metric.path("score").isNumber(), metric.toString());
    assertEquals(2, metric.path("scoreConfidence").size());
    assertTrue(metric.path("rawData").isArray());
  }

  @Test
  void figureOfTheLoadIsNotDilutedByIterationsWithoutIt() throws IOException {
    MeasuredRun run = MeasuredRun.one();
    double fastest =
        run.lines("journal.jsonl").stream()
            .filter(event -> event.path("event").asText().equals("unloaded"))
            .mapToDouble(event -> event.path("unload_seconds").asDouble() * 1000)
            .min()
            .orElseThrow();

    for (JsonNode cell : run.json(run.directory().resolve("jmh-result.json"))) {
      JsonNode unload = cell.path("secondaryMetrics").path("unload_ms");
      assertTrue(unload.path("score").asDouble() >= fastest * 0.999, unload.toString());
    }
  }
}
