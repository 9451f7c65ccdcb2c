package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.server.Timing;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Seen on two cores beside a build: 19,689 tokens a second by the client, some 1,250 by llama.cpp.
 */
class StarvedClientIsWarnedOfTest {
  private static final Cell CELL =
      new Cell("SimpleGeneration.generate", "tiny-dense", Format.GGUF, Map.of());

  @Test
  void whenItsRateIsFarFromTheEngines() {
    assertTrue(
        warning(19_689, 1_250)
            .orElseThrow()
            .getOrDefault("text", "")
            .startsWith("SimpleGeneration.generate tiny-dense gguf: "));
    assertTrue(warning(1_000, 1_250).isPresent());
  }

  @Test
  void notWhenTheyAgree() {
    assertEquals(Optional.empty(), warning(1_260, 1_250));
  }

  @Test
  void notWhenTheEngineDoesNotTell() {
    assertEquals(Optional.empty(), EngineCrossCheck.warning(CELL, timing(100), null));
  }

  private static Optional<Map<String, String>> warning(double ours, double engines) {
    return EngineCrossCheck.warning(
        CELL,
        timing(ours),
        JsonNodeFactory.instance.objectNode().put("predicted_per_second", engines));
  }

  private static Timing timing(double decodeTps) {
    return new Timing(null, null, null, 1000 / decodeTps, decodeTps, null, null, null, null);
  }
}
