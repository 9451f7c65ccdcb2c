package io.github.mlxggufbench.analysis.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures as they were when a person last looked at them. */
final class Golden {

  private Golden() {}

  /**
   * Compares to the byte with {@code src/test/resources/figures/NAME}. What was drawn is left in
   * the temporary folder: look at it, and copy it over if it is right.
   */
  static void assertDrawnAsIn(String name, String svg) throws IOException {
    Path drawn = Path.of(System.getProperty("java.io.tmpdir"), "mlx-gguf-bench-golden", name);
    Files.createDirectories(drawn.getParent());
    Files.writeString(drawn, svg);
    try (InputStream expected = Golden.class.getResourceAsStream("/figures/" + name)) {
      String text =
          expected == null ? "" : new String(expected.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(text, svg, "not as in figures/" + name + "; what was drawn: " + drawn);
    }
  }
}
