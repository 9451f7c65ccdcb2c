package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Files that are made to create objects, or to fill memory. */
class HostileYamlTest {

  @Test
  void aTagCreatesNoObject() {
    assertEquals(
        "benchmark.yaml:1:9: not valid YAML: Global tag is not allowed:"
            + " tag:yaml.org,2002:javax.script.ScriptEngineManager",
        errorIn("server: !!javax.script.ScriptEngineManager {}\n" + PAIRS + PROFILES));
  }

  @Test
  void aTagOfItsOwnIsRefused() {
    assertEquals(
        "benchmark.yaml:1:7: seed: tag !secret is not allowed here",
        errorIn("seed: !secret 7\n" + PAIRS + PROFILES));
  }

  @Test
  void manyAliases() {
    String text = "seed: &a [1]\nserver: [" + "*a, ".repeat(51) + "*a]\n";
    assertEquals(
        "benchmark.yaml: not valid YAML: Number of aliases for non-scalar nodes exceeds the"
            + " specified max=50",
        errorIn(text));
  }

  @Test
  void deepNesting() {
    assertEquals(
        "benchmark.yaml: not valid YAML: Nesting Depth exceeded max 20",
        errorIn("seed: " + "[".repeat(100_000) + "\n"));
  }

  @Test
  void hugeFile() {
    assertEquals(
        "benchmark.yaml: is larger than 1048576 characters",
        errorIn("# " + "x".repeat(1 << 20) + "\n"));
  }

  @Test
  void anAliasWithinItself() {
    assertEquals(
        "benchmark.yaml:1:9: server.kind: expected a text, found a section of keys",
        errorIn("server: &s { kind: *s }\n" + PAIRS + PROFILES));
  }

  @Test
  void aMessageIsOneShortLine() {
    assertEquals(
        "benchmark.yaml:1:10: profile: unknown profile \"a b"
            + "x".repeat(57)
            + "…\"; allowed: quick",
        errorIn("profile: \"a\\nb" + "x".repeat(1000) + "\"\n" + PAIRS + PROFILES));
  }
}
