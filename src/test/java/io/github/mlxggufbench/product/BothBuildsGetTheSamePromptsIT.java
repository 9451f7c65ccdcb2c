package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BothBuildsGetTheSamePromptsIT {

  @Test
  void sameBytesForBothFormatsAndNoneTwice() throws IOException {
    Set<String> gguf = prompts("gguf");
    Set<String> mlx = prompts("mlx");

    assertEquals(gguf, mlx);
    assertEquals(MeasuredRun.ROUNDS * (MeasuredRun.REQUESTS + MeasuredRun.WARMUP), gguf.size());
  }

  @Test
  void bothTokenizersCountAlike() throws IOException {
    assertEquals(tokens("gguf"), tokens("mlx"));
  }

  private static Set<String> prompts(String format) throws IOException {
    return MeasuredRun.one().lines("requests.jsonl").stream()
        .filter(line -> line.path("format").asText().equals(format))
        .filter(line -> !line.path("phase").asText().equals("probe"))
        .map(line -> line.path("prompt_sha256").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> tokens(String format) throws IOException {
    return MeasuredRun.one().lines("requests.jsonl").stream()
        .filter(line -> line.path("format").asText().equals(format))
        .map((JsonNode line) -> line.path("prompt_sha256").asText() + line.path("prompt_tokens"))
        .collect(Collectors.toSet());
  }
}
