package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.testing.Engines;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quantized builds of a run, through the embedded server's own files. */
class RoutingFollowsTheRoundsIT {
  private static final Set<String> FIELDS =
      Set.of(
          "pair",
          "format",
          "source",
          "domain",
          "document",
          "layer",
          "experts",
          "experts_used",
          "tokens",
          "counts",
          "repeat_first",
          "repeat_any",
          "agreement_with_gguf");

  @TempDir private Path folder;

  @Test
  void oneLineABuildDocumentAndLayer() throws Exception {
    RoutedPair run =
        new RoutedPair(
            folder,
            "http://127.0.0.1:1234",
            "moe: true, gguf: { generated: mixtral-q8_0 }, mlx: { generated: mixtral-mlx-8bit }");
    run.keep("math", 0, "What is 12 times 12? It is 144, since 12 * 12 = 144.");
    run.keep("code", 0, "for (int i = 0; i < n; i++) { total += values[i]; }");

    assertTrue(run.record(Engines.environment(), folder).contains("a-pair"));

    assertEquals(List.of(), run.warnings());
    assertEquals(2 * 2 * 5, run.lines().size());
    Map<String, Integer> tokens = new HashMap<>();
    for (ObjectNode line : run.lines()) {
      Set<String> fields = new TreeSet<>();
      line.fieldNames().forEachRemaining(fields::add);
      assertEquals(new TreeSet<>(FIELDS), fields);
      assertEquals("a-pair", line.path("pair").asText());
      assertEquals(8, line.path("experts").asInt());
      assertEquals(2 * line.path("tokens").asLong(), sum(line.path("counts")));
      boolean gguf = line.path("format").asText().equals("gguf");
      assertEquals(gguf ? "llama.cpp cb_eval" : "mlx SwitchGLU", line.path("source").asText());
      assertEquals(gguf, line.path("agreement_with_gguf").isNull());
      assertEquals(
          tokens.computeIfAbsent(line.path("domain").asText(), d -> line.path("tokens").asInt()),
          line.path("tokens").asInt(),
          "both builds read the same tokens");
    }
    double agreement =
        run.lines().stream()
            .filter(line -> line.path("format").asText().equals("mlx"))
            .mapToDouble(line -> line.path("agreement_with_gguf").asDouble())
            .average()
            .orElseThrow();
    // Two encodings of 8 bits of the same weights: alike, not equal; by chance it were 0.25.
    assertTrue(agreement > 0.9 && agreement <= 1, () -> "agreement " + agreement);
  }

  @Test
  void denseModelsCostNothing() throws Exception {
    RoutedPair run =
        new RoutedPair(
            folder,
            "http://127.0.0.1:1234",
            "moe: false, gguf: { generated: dense-q4_0 }, mlx: { generated: dense-mlx-4bit }");
    run.keep("math", 0, "1 + 1 = 2");
    assertEquals("", run.record(Engines.environment(), folder));
    assertEquals(List.of(), run.lines());
    assertEquals(List.of(), run.warnings());
  }

  private static long sum(JsonNode counts) {
    long sum = 0;
    for (JsonNode count : counts) {
      sum += count.asLong();
    }
    return sum;
  }
}
