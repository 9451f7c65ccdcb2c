package io.github.mlxggufbench.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The shipped file with random damage is read, or refused with one line: nothing else happens. */
class MutilatedFileTest {
  private static final String SIGNS = ":{}[],-\"'#&*!|>%@`?~$ \n\t\u0000\u00e9x0";

  @Test
  void isReadOrRefusedWithOneLine() throws IOException {
    ConfigReader reader = new ConfigReader(DeclaredScenarios.shipped(), Map.of());
    String whole = Files.readString(Path.of("..", "benchmark.yaml")).replaceAll("(?m)^ *#.*\n", "");
    Random random = new Random(42);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      String text = damaged(whole, random);
      try {
        reader.read("benchmark.yaml", text, Path.of("."));
      } catch (ConfigException e) {
        refused++;
        assertTrue(String.valueOf(e.getMessage()).matches("benchmark\\.yaml:[^\n]+"), text);
      }
    }
    assertTrue(refused > 1_000, refused + " refused");
  }

  private static String damaged(String whole, Random random) {
    StringBuilder text = new StringBuilder(whole);
    for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        default -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
      }
    }
    return text.toString();
  }
}
