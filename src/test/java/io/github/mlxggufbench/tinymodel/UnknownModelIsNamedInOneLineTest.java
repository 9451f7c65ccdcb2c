package io.github.mlxggufbench.tinymodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownModelIsNamedInOneLineTest {

  @TempDir private Path cache;

  @Test
  void withTheNamesThereAre() {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> TinyModels.format("dense-q5_0"))
                .getMessage());
    assertTrue(message.startsWith("no generated model 'dense-q5_0'; there are dense-q4_0, "));
    assertTrue(message.endsWith(", scout-mlx-f32"));
    assertFalse(message.contains("\n"));
  }

  @Test
  void beforeAnythingIsWritten() {
    assertThrows(IllegalArgumentException.class, () -> TinyModels.ensure("", cache));
    assertFalse(cache.resolve("models").toFile().exists());
  }

  @Test
  void everyKnownNameSaysItsFormat() {
    for (String name : TinyModels.names()) {
      assertEquals(name.contains("-mlx-") ? "mlx" : "gguf", TinyModels.format(name));
    }
  }
}
