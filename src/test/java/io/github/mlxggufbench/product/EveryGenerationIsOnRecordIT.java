package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryGenerationIsOnRecordIT {
  private static final int ISSUED =
      2 * MeasuredRun.ROUNDS * (MeasuredRun.REQUESTS + MeasuredRun.WARMUP);

  @Test
  void requestLogHasAsManyLinesAsTheEnginesServed() throws IOException {
    long served = EngineLogs.generations(MeasuredRun.one().directory().resolve("engines"));
    List<JsonNode> requests = MeasuredRun.one().lines("requests.jsonl");

    long probes =
        requests.stream().filter(line -> line.path("phase").asText().equals("probe")).count();
    assertEquals(2 * MeasuredRun.ROUNDS, probes);
    assertEquals(ISSUED + probes, requests.size());
    assertEquals(served, requests.size());
    assertEquals(
        requests.size(),
        requests.stream().map(line -> line.path("request_id").asText()).distinct().count());
  }

  @Test
  void outcomesAddUpToTheRequestsIssued() throws IOException {
    JsonNode manifest = MeasuredRun.one().json(MeasuredRun.one().directory().resolve("run.json"));

    int sum = 0;
    for (JsonNode cell : manifest.path("cells")) {
      for (JsonNode count : cell.path("outcomes")) {
        sum += count.asInt();
      }
    }
    assertEquals(ISSUED, sum);
    assertEquals("complete", manifest.path("state").asText());
  }
}
