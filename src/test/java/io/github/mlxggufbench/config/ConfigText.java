package io.github.mlxggufbench.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;

/**
 * Small files for the tests of the reader, as {@code benchmark.yaml} of the folder {@code base}.
 */
final class ConfigText {
  static final Path FOLDER = Path.of("base").toAbsolutePath();

  /** Three lines. */
  static final String PAIRS =
      """
      pairs:
        - { name: a, gguf: { model: a-gguf }, mlx: { model: a-mlx } }

      """;

  /** Three lines. */
  static final String PROFILES =
      """
      profiles:
        quick: { rounds: 3, ColdStart: {} }

      """;

  private ConfigText() {}

  static BenchmarkConfig read(String text) throws ConfigException {
    return read(text, Map.of());
  }

  static BenchmarkConfig read(String text, Map<String, String> environment) throws ConfigException {
    return new ConfigReader(DeclaredScenarios.all(), environment)
        .read("benchmark.yaml", text, FOLDER);
  }

  /** The message of the file's first problem, which is one line. */
  static String errorIn(String text) {
    return errorIn(text, Map.of());
  }

  static String errorIn(String text, Map<String, String> environment) {
    String message =
        assertThrows(ConfigException.class, () -> read(text, environment)).getMessage();
    assertFalse(String.valueOf(message).contains("\n"), message);
    return String.valueOf(message);
  }
}
