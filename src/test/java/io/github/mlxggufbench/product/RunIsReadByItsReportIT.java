package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The manifest is what a reader starts from: it must say what was in force, under the names of the
 * YAML file.
 */
class RunIsReadByItsReportIT {

  @Test
  void configurationIsTheOneInForce() throws IOException {
    MeasuredRun run = MeasuredRun.one();
    JsonNode config = run.json(run.directory().resolve("run.json")).path("config");

    assertEquals(
        List.of("quick"),
        List.copyOf(
            config.path("profiles").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .toList()));
    JsonNode scenario = config.at("/profiles/quick/SimpleGeneration");
    assertEquals(MeasuredRun.ROUNDS, scenario.path("rounds").asInt());
    assertEquals(MeasuredRun.REQUESTS, scenario.path("requests").asInt());
    assertEquals(MeasuredRun.WARMUP, scenario.path("warmup").asInt());
    assertEquals("100ms", config.at("/profiles/quick/sampling/interval").asText());
    assertEquals("dense-q4_0", config.at("/pairs/0/gguf/generated").asText());
    assertTrue(config.at("/server/token").isMissingNode());
  }

  @Test
  void buildsAreWhatWasServed() throws IOException {
    MeasuredRun run = MeasuredRun.one();
    JsonNode manifest = run.json(run.directory().resolve("run.json"));
    JsonNode builds = manifest.at("/pairs/0/builds");

    for (String format : List.of("gguf", "mlx")) {
      JsonNode build = builds.path(format);
      assertEquals(8192, build.path("context_length").asInt(), format);
      assertEquals(1, build.path("parallel").asInt(), format);
      assertTrue(build.path("parameters").asLong() > 1_000_000, format);
      assertEquals(
          8.0 * build.path("size_bytes").asLong() / build.path("parameters").asLong(),
          build.path("bits_per_weight").asDouble(),
          1e-9,
          format);
    }
    assertEquals("llama.cpp", builds.at("/gguf/runtime/name").asText());
    assertEquals("mlx-lm", builds.at("/mlx/runtime/name").asText());
    assertEquals(2, manifest.at("/server/engines").size());
  }
}
