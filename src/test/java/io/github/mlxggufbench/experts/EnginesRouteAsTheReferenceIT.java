package io.github.mlxggufbench.experts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.embedded.CacheFolder;
import io.github.mlxggufbench.experts.RoutingSource.Engine;
import io.github.mlxggufbench.experts.RoutingSource.Evaluation;
import io.github.mlxggufbench.testing.Engines;
import io.github.mlxggufbench.testing.PythonScript;
import io.github.mlxggufbench.tinymodel.TinyModels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Unquantized models, of which a forward pass in float64 that knows neither engine ({@code
 * reference_routing.py}) says what is right, token by token.
 */
class EnginesRouteAsTheReferenceIT {
  private static final Duration PLENTY = Duration.ofMinutes(5);

  @TempDir private Path folder;

  /**
   * The last column is chi-square's critical value at 5 % for (4 domains - 1) × (experts - 1)
   * degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.4).
   */
  @ParameterizedTest
  @CsvSource({"mixtral, 8, 2, 32.671", "scout, 16, 1, 61.656"})
  void everyChoiceOfEveryLayer(String model, int experts, int used, double critical)
      throws Exception {
    Path mlxFolder = TinyModels.ensure(model + "-mlx-f32", CacheFolder.locate());
    List<DocumentChoices> gguf =
        evaluate(
            new Evaluation(
                Engine.LLAMA_CPP, TinyModels.ensure(model + "-f32", CacheFolder.locate())),
            List.of());
    List<List<Integer>> ids = gguf.stream().map(DocumentChoices::ids).toList();
    List<DocumentChoices> mlx = evaluate(new Evaluation(Engine.MLX_LM, mlxFolder), ids);
    JsonNode reference =
        PythonScript.run(
            "experts/reference_routing.py", new ObjectMapper().writeValueAsString(ids), mlxFolder);

    assertEquals(Texts.FOUR_DOMAINS.size(), gguf.size());
    assertEquals(gguf.size(), mlx.size());
    for (int document = 0; document < gguf.size(); document++) {
      assertTrue(mlx.get(document).sameIds(), "the tokenizers agree");
      assertEquals(ids.get(document), mlx.get(document).ids());
      assertEquals(5, gguf.get(document).layers().size());
      for (int number = 0; number < 5; number++) {
        LayerChoices ofGguf = layer(gguf.get(document), number);
        LayerChoices ofMlx = layer(mlx.get(document), number);
        for (LayerChoices layer : List.of(ofGguf, ofMlx)) {
          assertEquals(experts, layer.experts());
          assertEquals(used, layer.expertsUsed());
          assertEquals(ids.get(document).size(), layer.tokens());
          assertEquals((long) layer.tokens() * used, sum(layer.counts()));
          assertSame(reference.get(document).get(number), layer);
        }
        Double agreement = ofMlx.agreement(ofGguf);
        assertNotNull(agreement);
        assertTrue(agreement >= 0.999, () -> "agreement " + agreement);
      }
    }
    double chiSquare = chiSquare(gguf);
    assertTrue(chiSquare > critical, () -> "domains differ: chi-square " + chiSquare);
  }

  private List<DocumentChoices> evaluate(Evaluation source, List<List<Integer>> ids)
      throws Exception {
    List<DocumentChoices> found = new ArrayList<>();
    new Evaluator(Engines.environment(), folder, PLENTY, PLENTY)
        .evaluate(source, Texts.FOUR_DOMAINS, ids, (document, choices) -> found.add(choices));
    return found;
  }

  private static LayerChoices layer(DocumentChoices document, int number) {
    LayerChoices layer = document.layer(number);
    assertNotNull(layer);
    return layer;
  }

  /** The same experts for every token, in the same order of preference. */
  private static void assertSame(JsonNode expected, LayerChoices layer) {
    assertTrue(layer.ranked());
    for (int token = 0; token < layer.tokens(); token++) {
      int[] choices = new int[layer.expertsUsed()];
      for (int i = 0; i < choices.length; i++) {
        choices[i] = expected.get(token).get(i).asInt();
      }
      int at = token;
      assertArrayEquals(
          choices, layer.choices().get(token), () -> "layer " + layer.layer() + ", token " + at);
    }
  }

  /**
   * Pearson's statistic of homogeneity over all domains, of the first layer, whose choices follow
   * the tokens most.
   */
  private static double chiSquare(List<DocumentChoices> documents) {
    List<List<Long>> table =
        documents.stream().map(document -> layer(document, 0).counts()).toList();
    double total = table.stream().mapToLong(EnginesRouteAsTheReferenceIT::sum).sum();
    double statistic = 0;
    for (int each = 0; each < table.get(0).size(); each++) {
      int expert = each;
      double column = table.stream().mapToLong(row -> row.get(expert)).sum();
      for (List<Long> row : table) {
        double expected = column * sum(row) / total;
        if (expected > 0) {
          statistic += Math.pow(row.get(expert) - expected, 2) / expected;
        }
      }
    }
    return statistic;
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
