package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JMH's secondary results have one value a round, the cost by the lines of memory.jsonl. */
class MemoryOfJmhIsThatOfTheSnapshotsIT {

  @Test
  void loadedRecoveredAndReleasedAreTheirSnapshots() throws IOException {
    MeasuredRun run = MeasuredRun.one();
    for (JsonNode cell : run.json(run.directory().resolve("jmh-result.json"))) {
      String format = cell.path("params").path("format").asText();
      assertEquals(costs(format, "loaded"), values(cell, "memory_loaded_bytes"));
      // The engine's process ends with its model.
      assertEquals(
          List.of(0.0, 0.0, 0.0, 0.0), values(cell, "memory_recovered_bytes"), cell.toString());
      assertEquals(costs(format, "after_request"), values(cell, "memory_released_bytes"));
    }
  }

  @Test
  void peakIsNoLessThanWhatASnapshotSaw() throws IOException {
    MeasuredRun run = MeasuredRun.one();
    for (JsonNode cell : run.json(run.directory().resolve("jmh-result.json"))) {
      String format = cell.path("params").path("format").asText();
      List<Double> peaks = values(cell, "memory_peak_bytes");
      List<Double> after = costs(format, "after_request");
      assertEquals(after.size(), peaks.size());
      for (int round = 0; round < peaks.size(); round++) {
        assertTrue(peaks.get(round) >= after.get(round), peaks + " against " + after);
      }
    }
  }

  /** A name of another scenario is absent, and not 0. */
  @Test
  void whatThisScenarioDoesNotMeasureIsAbsent() throws IOException {
    MeasuredRun run = MeasuredRun.one();
    for (JsonNode cell : run.json(run.directory().resolve("jmh-result.json"))) {
      for (String absent : List.of("memory_idle_bytes", "memory_per_1k_tokens_bytes")) {
        assertTrue(cell.path("secondaryMetrics").path(absent).isMissingNode(), absent);
      }
    }
  }

  /** Of each round the last snapshot of that phase; no process of the engine was there before. */
  private static List<Double> costs(String format, String phase) throws IOException {
    Map<Integer, Double> byRound = new java.util.TreeMap<>();
    for (JsonNode line : MeasuredRun.one().lines("memory.jsonl")) {
      if (line.path("format").asText().equals(format)
          && line.path("phase").asText().equals(phase)) {
        double parts =
            line.path("private_bytes").asDouble()
                + line.path("swap_bytes").asDouble()
                + line.path("model_file_resident_bytes").asDouble()
                + line.path("vram_bytes").asDouble();
        byRound.put(line.path("round").asInt(), parts);
      }
    }
    return List.copyOf(byRound.values());
  }

  private static List<Double> values(JsonNode cell, String metric) {
    List<Double> values = new ArrayList<>();
    for (JsonNode round : cell.path("secondaryMetrics").path(metric).path("rawData")) {
      List<Double> present = new ArrayList<>();
      for (JsonNode iteration : round) {
        if (iteration.isNumber()) {
          present.add(iteration.asDouble());
        }
      }
      assertEquals(1, present.size(), metric + " " + round);
      values.addAll(present);
    }
    return values;
  }
}
