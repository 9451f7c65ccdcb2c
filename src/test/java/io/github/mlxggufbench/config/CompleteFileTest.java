package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static io.github.mlxggufbench.config.ConfigText.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompleteFileTest {
  private static final String TEXT =
      """
      server:
        kind: lmstudio
        url: "https://studio.local:8443/"
        token: abc
        unload_others: true
        prompt_cache: true
        processes: [" llama-server ", "node llmworker"]
      timeouts: { connect: 1s, load: 2s, first_token: 3s, between_tokens: 4s, request: 5s }
      seed: -7
      profile: mine
      pairs:
        - name: z
          moe: true
          gguf: { path: models/z.gguf }
          mlx: { path: "~/z-mlx" }
          load: { context_length: 4096, parallel: 2 }
          imatrix: models/z.imatrix.gguf
        - { name: a, gguf: { generated: tiny }, mlx: { model: k } }
      profiles:
        other: { rounds: 1, ColdStart: {} }
        mine:
          rounds: 4
          settle: 0s
          sampling: { interval: 10s }
          EveryType: { rounds: 2, warmup: 0, requests: 5, sizes: 16, mode: soak, note: free }
          ColdStart: { idle: 0s }
          SimpleGeneration: { max_tokens: 2 }
      """;

  private static BenchmarkConfig config() throws ConfigException {
    return read(TEXT, Map.of("HOME", "/home/u"));
  }

  @Test
  void serverTimeoutsAndSeed() throws ConfigException {
    assertEquals(
        new ServerConfig(
            ServerConfig.Kind.LMSTUDIO,
            URI.create("https://studio.local:8443"),
            "abc",
            "LM_API_TOKEN",
            true,
            true,
            List.of("llama-server", "node llmworker")),
        config().server());
    assertEquals(
        new Timeouts(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5)),
        config().timeouts());
    assertEquals(-7, config().seed());
    assertEquals("mine", config().profile());
  }

  @Test
  void pairsInTheOrderOfTheFile() throws ConfigException {
    assertEquals(
        List.of(
            new PairConfig(
                "z",
                true,
                new BuildSource.Local(ConfigText.FOLDER.resolve("models").resolve("z.gguf")),
                new BuildSource.Local(Path.of("/home/u/z-mlx").toAbsolutePath()),
                new LoadConfig(4096, 2),
                ConfigText.FOLDER.resolve("models").resolve("z.imatrix.gguf")),
            new PairConfig(
                "a",
                false,
                new BuildSource.Generated("tiny"),
                new BuildSource.Model("k"),
                new LoadConfig(null, null))),
        config().pairs());
  }

  @Test
  void profilesAndScenariosInTheOrderOfTheFile() throws ConfigException {
    Map<String, ProfileConfig> profiles = config().profiles();
    assertEquals(List.of("other", "mine"), List.copyOf(profiles.keySet()));
    ProfileConfig mine = Objects.requireNonNull(profiles.get("mine"));
    assertEquals(4, mine.rounds());
    assertEquals(Duration.ZERO, mine.settle());
    assertEquals(Duration.ofSeconds(10), mine.samplingInterval());
    assertEquals(
        List.of("EveryType", "ColdStart", "SimpleGeneration"),
        List.copyOf(mine.scenarios().keySet()));
    assertEquals(
        new ScenarioConfig(2, 0, 5, Map.of("sizes", List.of(16), "mode", "soak", "note", "free")),
        mine.scenarios().get("EveryType"));
    assertEquals(
        new ScenarioConfig(null, null, null, Map.of("idle", Duration.ZERO)),
        mine.scenarios().get("ColdStart"));
  }

  @Test
  void listOfNumbers() throws ConfigException {
    ProfileConfig quick =
        read(PAIRS + "profiles: { quick: { rounds: 1, EveryType: { sizes: [8, 4_096] } } }\n")
            .profiles()
            .get("quick");
    assertEquals(
        Map.of(
            "EveryType", new ScenarioConfig(null, null, null, Map.of("sizes", List.of(8, 4096)))),
        Objects.requireNonNull(quick).scenarios());
  }

  @Test
  void wordOutsideTheAllowedOnes() {
    assertEquals(
        "benchmark.yaml:1:52: profiles.quick.EveryType.mode: unknown value \"soack\"; allowed: soak,"
            + " reload; did you mean soak?",
        errorIn("profiles: { quick: { rounds: 1, EveryType: { mode: soack } } }\n"));
  }

  @Test
  void anchorsAreUnderstood() throws ConfigException {
    BenchmarkConfig config =
        read(
            PAIRS
                + """
                profiles:
                  quick: { rounds: 1, ColdStart: &c { idle: 3s } }
                  other: { rounds: 2, ColdStart: *c }
                """);
    assertEquals(
        Objects.requireNonNull(config.profiles().get("quick")).scenarios(),
        Objects.requireNonNull(config.profiles().get("other")).scenarios());
  }
}
