package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientErrorIsOnRecordIT {

  @Test
  void ofEveryRun() throws Exception {
    MeasuredRun run = MeasuredRun.one();

    JsonNode selftest = run.json(run.directory().resolve("run.json")).path("selftest");

    assertTrue(selftest.path("unknown").isNull(), selftest.toString());
    assertEquals(2, selftest.path("streams").size());
    for (JsonNode error : selftest.path("streams")) {
      assertTrue(error.path("true_ttft_ms").asDouble() >= 50, error.toString());
      for (String figure : List.of("ttft_error_ms", "gap_error_ms", "decode_rate_error")) {
        assertTrue(error.path(figure).path("median").isNumber(), error.toString());
        assertTrue(error.path(figure).path("p99").isNumber(), error.toString());
      }
    }
  }
}
