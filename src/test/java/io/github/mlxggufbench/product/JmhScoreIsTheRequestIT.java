package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Snapshots, prompts and records are no part of what JMH times. */
class JmhScoreIsTheRequestIT {

  @Test
  void primaryScoreIsTheExchangeAsTheClientSawIt() throws IOException {
    MeasuredRun run = MeasuredRun.one();
    int compared = 0;
    for (JsonNode cell : run.json(run.directory().resolve("jmh-result.json"))) {
      JsonNode scores = cell.path("primaryMetric").path("rawData");
      JsonNode e2eMs = cell.path("secondaryMetrics").path("e2e_ms").path("rawData");
      for (int round = 0; round < scores.size(); round++) {
        for (int i = 0; i < scores.get(round).size(); i++) {
          double score = scores.get(round).get(i).asDouble();
          double e2e = e2eMs.get(round).get(i).asDouble();
          // Before the request is on the wire the client makes its body and its connection.
          assertTrue(score >= e2e && score < e2e + 20, score + " ms against " + e2e + " ms");
          compared++;
        }
      }
    }
    assertEquals(2 * MeasuredRun.ROUNDS * MeasuredRun.REQUESTS, compared);
  }
}
