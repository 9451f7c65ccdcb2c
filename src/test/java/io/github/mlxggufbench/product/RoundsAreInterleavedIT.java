package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsAreInterleavedIT {

  @Test
  void formatsRanInAbbaOrder() throws IOException {
    List<String> order =
        MeasuredRun.one().lines("journal.jsonl").stream()
            .filter(event -> event.path("event").asText().equals("round_finished"))
            .map(event -> event.path("format").asText() + event.path("round").asInt())
            .toList();

    assertEquals(
        List.of("gguf0", "mlx0", "mlx1", "gguf1", "gguf2", "mlx2", "mlx3", "gguf3"), order);
  }

  @Test
  void usersFileHasOneRowOfRawDataPerRound() throws IOException {
    JsonNode file = MeasuredRun.one().json(MeasuredRun.one().usersFile());

    assertEquals(2, file.size());
    for (JsonNode cell : file) {
      JsonNode rawData = cell.path("primaryMetric").path("rawData");
      assertEquals(MeasuredRun.ROUNDS, rawData.size());
      rawData.forEach(round -> assertEquals(MeasuredRun.REQUESTS, round.size()));
    }
    assertEquals("gguf", file.get(0).path("params").path("format").asText());
    assertEquals("mlx", file.get(1).path("params").path("format").asText());
  }
}
