package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnknownKeyTest {

  @Test
  void atTheRootNamesTheNearestKey() {
    assertEquals(
        "benchmark.yaml:4:1: sever: unknown key; allowed: server, timeouts, seed, profile, pairs,"
            + " profiles; did you mean server?",
        errorIn(PAIRS + "sever: { kind: auto }\n" + PROFILES));
  }

  @Test
  void farFromEveryKeyNamesNone() {
    assertEquals(
        "benchmark.yaml:1:12: server.password: unknown key; allowed: kind, url, token, unload_others,"
            + " prompt_cache, processes",
        errorIn("server:  { password: x }\n" + PAIRS + PROFILES));
  }

  @Test
  void inAPair() {
    assertEquals(
        "benchmark.yaml:3:5: pairs[0].ggfu: unknown key; allowed: name, moe, gguf, mlx, load, imatrix; did"
            + " you mean gguf?",
        errorIn(
            """
            pairs:
              - name: a
                ggfu: { model: x }
            """
                + PROFILES));
  }

  @Test
  void inCamelCaseNamesTheKeyInSnakeCase() {
    assertEquals(
        "benchmark.yaml:5:13: pairs[0].load.contextLength: unknown key; allowed: context_length,"
            + " parallel; did you mean context_length?",
        errorIn(
            """
            pairs:
              - name: a
                gguf: { model: x }
                mlx: { model: y }
                load: { contextLength: 8192 }
            """
                + PROFILES));
  }

  @Test
  void inAProfile() {
    assertEquals(
        "benchmark.yaml:5:12: profiles.quick.round: unknown key; allowed: rounds, settle, sampling,"
            + " ColdStart, SimpleGeneration, ContextStress, MemoryLeak, ExpertActivation, EveryType; did you mean rounds?",
        errorIn(PAIRS + "profiles:\n  quick: { round: 3 }\n"));
  }

  @Test
  void inAScenario() {
    assertEquals(
        "benchmark.yaml:7:25: profiles.quick.SimpleGeneration.max_token: unknown key; allowed:"
            + " rounds, warmup, requests, max_tokens; did you mean max_tokens?",
        errorIn(
            PAIRS
                + """
                profiles:
                  quick:
                    rounds: 3
                    SimpleGeneration: { max_token: 64 }
                """));
  }

  @Test
  void ofAMergeIsUnknownToo() {
    assertEquals(
        "benchmark.yaml:2:12: profiles.quick.<<: unknown key; allowed: rounds, settle, sampling,"
            + " ColdStart, SimpleGeneration, ContextStress, MemoryLeak, ExpertActivation, EveryType",
        errorIn("profiles:\n  quick: { <<: { rounds: 3 } }\n" + PAIRS));
  }
}
