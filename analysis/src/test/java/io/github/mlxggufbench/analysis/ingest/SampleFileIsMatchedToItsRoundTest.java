package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleFileIsMatchedToItsRoundTest {

  @Test
  void withItsAttempt() throws Exception {
    SampleFileNames names = names(cell("ColdStart.load", "tiny", "gguf", "{}"));
    Cell cell = new Cell("ColdStart.load", "tiny", "gguf", "");
    assertEquals(new RoundKey(cell, 0, 0), names.round("ColdStart.load-tiny-gguf-r0.csv"));
    assertEquals(new RoundKey(cell, 12, 3), names.round("ColdStart.load-tiny-gguf-r12-a3.csv"));
  }

  @Test
  void whateverThePairIsCalled() throws Exception {
    SampleFileNames names =
        names(
            cell("ColdStart.load", "llama-gguf-r1", "mlx", "{}"),
            cell("ColdStart.load", "größe / 8B", "gguf", "{}"));
    assertEquals(
        new RoundKey(new Cell("ColdStart.load", "llama-gguf-r1", "mlx", ""), 2, 0),
        names.round("ColdStart.load-llama-gguf-r1-mlx-r2.csv"));
    assertEquals(
        new RoundKey(new Cell("ColdStart.load", "größe / 8B", "gguf", ""), 0, 0),
        names.round("ColdStart.load-gr__e___8B-gguf-r0.csv"));
  }

  @Test
  void withParametersInAnyOrder() throws Exception {
    SampleFileNames names =
        names(cell("A.b", "p", "mlx", "{\"mode\": \"soak\", \"cache\": \"1\"}"));
    RoundKey expected = new RoundKey(new Cell("A.b", "p", "mlx", "cache=1,mode=soak"), 0, 0);
    assertEquals(expected, names.round("A.b-p-mlx-mode=soak-cache=1-r0.csv"));
    assertEquals(expected, names.round("A.b-p-mlx-cache=1-mode=soak-r0.csv"));
  }

  @Test
  void unlessItFitsNoneOrTwo() throws Exception {
    SampleFileNames names = names(cell("A.b", "p q", "mlx", "{}"), cell("A.b", "p_q", "mlx", "{}"));
    assertNull(names.round("A.b-p_q-mlx-r0.csv"));
    assertNull(names.round("A.b-other-mlx-r0.csv"));
    assertNull(names.round("notes.csv"));
  }

  private static SampleFileNames names(JsonNode... cells) {
    return new SampleFileNames(List.of(cells));
  }

  private static JsonNode cell(String benchmark, String pair, String format, String params)
      throws Exception {
    return new ObjectMapper()
        .createObjectNode()
        .put("benchmark", benchmark)
        .put("pair", pair)
        .put("format", format)
        .set("params", new ObjectMapper().readTree(params));
  }
}
