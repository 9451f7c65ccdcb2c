package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * llama.cpp reports its own times with each reply: the client's figures must be those, seen from
 * outside.
 */
class ClientAgreesWithTheEngineIT {

  @Test
  void decodeRateIsTheEnginesOwn() throws IOException {
    List<JsonNode> requests = MeasuredRun.one().measured("gguf");
    double[] ratios =
        requests.stream()
            .mapToDouble(request ->
                request.path("decode_tps").asDouble()
                    / request.path("server_stats").path("predicted_per_second").asDouble())
            .sorted()
            .toArray();

    assertEquals(MeasuredRun.ROUNDS * MeasuredRun.REQUESTS, ratios.length);
    // A busy machine keeps the client waiting in some replies, in some of them for their first
    // token, so that it errs both ways; a wrong count or mark is in every reply.
    assertEquals(1.0, median(ratios), 0.1);
    long exact = Arrays.stream(ratios).filter(ratio -> Math.abs(ratio - 1) <= 0.02).count();
    assertTrue(4 * exact >= ratios.length, Arrays.toString(ratios));
  }

  @Test
  void firstTokenNeverComesBeforeThePromptWasRead() throws IOException {
    for (JsonNode request : MeasuredRun.one().measured("gguf")) {
      double prefillMs = request.path("server_stats").path("prompt_ms").asDouble();
      assertTrue(request.path("ttft_ms").asDouble() >= prefillMs, request.toString());
    }
  }

  @Test
  void tokenCountsAreThoseThatWereAskedFor() throws IOException {
    for (String format : List.of("gguf", "mlx")) {
      for (JsonNode request : MeasuredRun.one().measured(format)) {
        assertEquals(request.path("max_tokens").asInt(), request.path("completion_tokens").asInt());
        assertEquals("length", request.path("finish_reason").asText());
      }
    }
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
