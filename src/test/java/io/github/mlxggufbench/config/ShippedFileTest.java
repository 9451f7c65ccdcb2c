package io.github.mlxggufbench.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code benchmark.yaml} at the root of the repository. */
class ShippedFileTest {
  private static final Path FILE = Path.of("..", "benchmark.yaml");

  private static BenchmarkConfig shipped() throws ConfigException {
    return new ConfigReader(DeclaredScenarios.shipped(), Map.of()).read(FILE);
  }

  @Test
  void isReadWithoutAnyEnvironment() throws ConfigException {
    assertEquals("", shipped().server().token());
    assertEquals("quick", shipped().profile());
    assertEquals(
        List.of("tiny-dense", "tiny-mixtral", "tiny-scout"),
        shipped().pairs().stream().map(PairConfig::name).toList());
    assertEquals(
        List.of("quick", "standard", "full", "soak"), List.copyOf(shipped().profiles().keySet()));
  }

  @Test
  void saysWhatTheDefaultsAre() throws ConfigException {
    assertEquals(ServerReader.DEFAULT, shipped().server());
    assertEquals(TimeoutsReader.DEFAULT, shipped().timeouts());
  }

  @Test
  void pairsNeedNothingInstalledButOurOwn() throws ConfigException {
    for (PairConfig pair : shipped().pairs()) {
      assertTrue(pair.gguf().embedded() && pair.mlx().embedded(), pair.name());
      assertEquals(new LoadConfig(8192, 1), pair.load(), pair.name());
    }
  }

  @Test
  void fullIsTheBriefToTheLetter() throws ConfigException {
    ProfileConfig full = Objects.requireNonNull(shipped().profiles().get("full"));
    assertEquals(6, full.rounds());
    assertEquals(
        new ScenarioConfig(null, null, null, Map.of("idle", Duration.ofSeconds(60))),
        full.scenarios().get("ColdStart"));
    assertEquals(
        new ScenarioConfig(null, 2, 10, Map.of("max_tokens", 256)),
        full.scenarios().get("SimpleGeneration"));
    assertEquals(
        List.of(4000),
        Objects.requireNonNull(full.scenarios().get("ContextStress"))
            .settings()
            .get("context_tokens"));
    assertEquals(
        new ScenarioConfig(
            3,
            null,
            10,
            Map.of("mode", "requests", "delay", Duration.ofSeconds(5), "max_tokens", 128)),
        full.scenarios().get("MemoryLeak"));
    assertEquals(
        new ScenarioConfig(3, 4, 12, Map.of("max_tokens", 128)),
        full.scenarios().get("ExpertActivation"));
  }

  /** Examples are there to be copied: each must be a pair when its comment signs are removed. */
  @Test
  void commentedPairsAreReadWhenUncommented() throws IOException, ConfigException {
    String text = Files.readString(FILE).replaceAll("(?m)^  # (- name|  [a-z]+:)", "  $1");
    BenchmarkConfig config =
        new ConfigReader(DeclaredScenarios.shipped(), Map.of("HOME", "/home/u"))
            .read("benchmark.yaml", text, Path.of("."));
    assertEquals(
        List.of("llama-3.2-3b", "mixtral-8x7b", "llama-4-scout", "llama-3.2-3b-files"),
        config.pairs().stream().skip(3).map(PairConfig::name).toList());
    for (PairConfig pair : config.pairs()) {
      assertEquals(new LoadConfig(8192, 1), pair.load(), pair.name());
    }
  }

  @Test
  void firstLineTellsEditorsWhereTheSchemaIs() throws IOException {
    String first = Files.readAllLines(FILE).get(0);
    assertEquals("# yaml-language-server: $schema=src/main/resources/benchmark.schema.json", first);
    assertTrue(Files.exists(Path.of("..", first.substring(first.indexOf('=') + 1))));
  }
}
