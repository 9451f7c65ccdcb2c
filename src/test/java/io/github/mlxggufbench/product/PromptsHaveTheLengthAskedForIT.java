package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both engines count the tokens of a context's prompt, each with its own tokenizer. */
class PromptsHaveTheLengthAskedForIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String CONFIG =
      """
      pairs:
        - name: tiny-dense
          gguf: { generated: dense-q4_0 }
          mlx: { generated: dense-mlx-4bit }
          load: { context_length: 8192 }
      profiles:
        quick:
          rounds: 1
          settle: 0s
          ContextStress: { context_tokens: [512, 4000], warmup: 0, requests: 1, max_tokens: 4 }
      """;

  @TempDir Path folder;

  @Test
  void within1PercentAndFoundWithThreeProbesAtTheMost() throws Exception {
    List<JsonNode> requests = requests();
    Map<String, Integer> probes = new TreeMap<>();
    Map<String, Integer> measured = new TreeMap<>();
    for (JsonNode request : requests) {
      int asked = request.at("/params/contextTokens").asInt();
      String cell = request.path("format").asText() + " " + asked;
      if (request.path("phase").asText().equals("measurement")) {
        measured.merge(cell, 1, Integer::sum);
        assertEquals(asked, request.path("prompt_tokens").asInt(), 0.01 * asked, cell);
      } else if (request.path("max_tokens").asInt() == 1) { // Else it is the cross-check.
        probes.merge(cell, 1, Integer::sum);
      }
    }
    assertEquals(Set.of("gguf 512", "gguf 4000", "mlx 512", "mlx 4000"), measured.keySet());
    assertTrue(probes.values().stream().allMatch(count -> count <= 3), probes.toString());
  }

  private List<JsonNode> requests() throws Exception {
    Path config = folder.resolve("benchmark.yaml");
    Files.writeString(config, CONFIG);
    assertEquals(0, new Jar().run("setup", "--config", config.toString()).exit());
    Jar.Finished run =
        new Jar()
            .besideOtherRuns()
            .run("--config", config.toString(), "--results", folder.resolve("results").toString());
    assertEquals(0, run.exit(), run.out());
    Path directory = run.runDirectory();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve("requests.jsonl"))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
