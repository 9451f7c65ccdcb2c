package io.github.mlxggufbench.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor marks as wrong is what the reader refuses, value by value. */
class SchemaJudgesAsTheReaderTest {
  private static final String PAIR = "gguf: { model: x }, mlx: { model: y }";

  /** A file with the given line put in: at the root, or after {@code pair|}, {@code profile|}. */
  private static String file(String line) {
    String setting = line.substring(line.indexOf('|') + 1);
    boolean pair = line.startsWith("pair|");
    boolean profile = line.startsWith("profile|");
    return (pair || profile ? "" : setting + "\n")
        + "pairs: [ { "
        + (pair ? setting : "name: a, " + PAIR)
        + " } ]\nprofiles: { quick: { "
        + (profile ? setting : "rounds: 1, ColdStart: {}")
        + " } }\n";
  }

  private static BenchmarkConfig read(String text) throws ConfigException {
    return new ConfigReader(DeclaredScenarios.shipped(), Map.of("N", "7", "D", "7s", "B", "true"))
        .read("benchmark.yaml", text, Path.of("."));
  }

  @Test
  void shippedFile() throws IOException {
    String text = Files.readString(Path.of("..", "benchmark.yaml"));
    assertEquals(List.of(), BenchmarkSchema.shipped().problems(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed: 7",
        "seed: -9223372036854775808",
        "seed: 9223372036854775807",
        "seed: '${N}'",
        "profile: quick",
        "server: {}",
        "server: { kind: embedded, url: 'https://h:1/', token: '' }",
        "server: { processes: [] }",
        "server: { processes: [llama-server, ' node  /app/llmworker.js', '${N}'] }",
        "timeouts: { connect: 250ms, load: 1h, first_token: 5m, between_tokens: 1s, request: '${D}' }",
        "pair|name: A.b_c-1, " + PAIR,
        "pair|name: a, gguf: { path: m/x.gguf }, mlx: { generated: t }, moe: true",
        "pair|name: a, " + PAIR + ", moe: '${B}', load: { context_length: 1, parallel: 1 }",
        "pair|name: a, " + PAIR + ", load: {}",
        "pair|name: a, " + PAIR + ", moe: true, imatrix: m/x.imatrix.gguf",
        "profile|rounds: 1, settle: 0s, sampling: { interval: 20ms }, ColdStart: { idle: 0s }",
        "profile|rounds: 2147483647, ColdStart: { rounds: 1, warmup: 0, requests: 1 }",
        "profile|rounds: '${N}', SimpleGeneration: { max_tokens: 2 }"
      })
  void accepted(String line) throws IOException, ConfigException {
    assertEquals(1, read(file(line)).pairs().size());
    assertEquals(List.of(), BenchmarkSchema.shipped().problems(file(line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seeds: 7",
        "seed: '7'",
        "seed: 1.5",
        "seed: 9223372036854775808",
        "seed: ",
        "profile: ",
        "profile: ' '",
        "server: { kind: lm }",
        "server: { url: 'http://h/v1' }",
        "server: { url: 'ftp://h' }",
        "server: { token: 'a b' }",
        "server: { processes: llama-server }",
        "server: { processes: [''] }",
        "server: { processes: [/opt/llama-server] }",
        "server: { processes: ['C:\\\\llama-server.exe'] }",
        "server: { processes: [[llama-server]] }",
        "server: auto",
        "timeouts: { load: 5 }",
        "timeouts: { load: 0s }",
        "timeouts: { load: 5 parsecs }",
        "timeouts: { loads: 5s }",
        "pair|name: 'a b', " + PAIR,
        "pair|" + PAIR,
        "pair|name: a, gguf: { model: x }",
        "pair|name: a, gguf: {}, mlx: { model: y }",
        "pair|name: a, gguf: { model: x, path: z }, mlx: { model: y }",
        "pair|name: a, gguf: { modell: x }, mlx: { model: y }",
        "pair|name: a, gguf: { model: '' }, mlx: { model: y }",
        "pair|name: a, gguf: { model: [x] }, mlx: { model: y }",
        "pair|name: a, " + PAIR + ", moe: 1",
        "pair|name: a, " + PAIR + ", moe: 'true'",
        "pair|name: a, " + PAIR + ", load: { parallel: 0 }",
        "pair|name: a, " + PAIR + ", imatrix: ''",
        "pair|name: a, gguf: { model: x, imatrix: z }, mlx: { model: y }",
        "profile|rounds: 0, ColdStart: {}",
        "profile|rounds: 2147483648, ColdStart: {}",
        "profile|ColdStart: {}",
        "profile|rounds: 1",
        "profile|rounds: 1, Cold: {}",
        "profile|rounds: 1, ColdStart: ",
        "profile|rounds: 1, ColdStart: { idle: 2 }",
        "profile|rounds: 1, ColdStart: { warmup: -1 }",
        "profile|rounds: 1, ColdStart: { max_tokens: 3 }",
        "profile|rounds: 1, SimpleGeneration: { max_tokens: 1 }",
        "profile|rounds: 1, SimpleGeneration: { max_tokens: [3] }",
        "profile|rounds: 1, ColdStart: {}, settle: -1s",
        "profile|rounds: 1, ColdStart: {}, sampling: { intervall: 100ms }"
      })
  void refused(String line) throws IOException {
    assertThrows(ConfigException.class, () -> read(file(line)));
    assertFalse(BenchmarkSchema.shipped().problems(file(line)).isEmpty(), "schema accepts it");
  }
}
