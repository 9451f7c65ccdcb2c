package io.github.mlxggufbench.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.config.Format;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleFileNameTest {
  private final RunDirectory directory = new RunDirectory(Path.of("run"));

  @Test
  void namesTheRound() {
    assertEquals(
        "SimpleGeneration.generate-tiny-dense-gguf-r2.csv",
        name(new Cell("SimpleGeneration.generate", "tiny-dense", Format.GGUF, Map.of()), 0));
  }

  @Test
  void namesParametersAndARepeatedAttempt() {
    assertEquals(
        "ContextStress.summarize-p-mlx-contextTokens=4000-r2-a1.csv",
        name(
            new Cell("ContextStress.summarize", "p", Format.MLX, Map.of("contextTokens", "4000")),
            1));
  }

  @Test
  void isSafeForFileSystems() {
    assertEquals(
        "A.b-a_b_c-mlx-cache=_._x-r2.csv",
        name(new Cell("A.b", "a/b c", Format.MLX, Map.of("cache", "/.\\x")), 0));
  }

  private String name(Cell cell, int attempt) {
    return directory.samples(new PlannedRound(2, 2, cell), attempt).getFileName().toString();
  }
}
