package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InvalidYamlTest {

  @Test
  void syntaxError() {
    assertEquals(
        "benchmark.yaml:2:6: not valid YAML: mapping values are not allowed here",
        errorIn("seed: 1\n kind: auto\n"));
  }

  @Test
  void whatWasNotClosedNamesItsStart() {
    assertEquals(
        "benchmark.yaml:3:1: not valid YAML: expected ',' or '}', but got <stream end> (while"
            + " parsing a flow mapping from line 1)",
        errorIn("server: { kind: auto,\n  url: x\n"));
  }

  @Test
  void tab() {
    assertEquals(
        "benchmark.yaml:2:1: not valid YAML: found character '\\t(TAB)' that cannot start any token."
            + " (Do not"
            + " use \\t(TAB) for indentation)",
        errorIn("server:\n\tkind: auto\n"));
  }

  @Test
  void controlCharacter() {
    assertEquals(
        "benchmark.yaml:2:7: not valid YAML: character U+0007 is not allowed",
        errorIn("seed: 1\nserver\u0007: {}\n"));
  }

  @Test
  void twoDocuments() {
    assertEquals(
        "benchmark.yaml:2:1: not valid YAML: but found another document (expected a single document"
            + " in the stream from line 1)",
        errorIn("seed: 1\n---\nseed: 2\n"));
  }

  @Test
  void undefinedAlias() {
    assertEquals(
        "benchmark.yaml:1:7: not valid YAML: found undefined alias base", errorIn("seed: *base\n"));
  }
}
