package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrongTypeTest {

  @Test
  void sectionForAList() {
    assertEquals(
        "benchmark.yaml:1:8: pairs: expected a list, found a section of keys",
        errorIn("pairs: { name: a }\n" + PROFILES));
  }

  @Test
  void textForASection() {
    assertEquals(
        "benchmark.yaml:1:9: server: expected a section of keys, found \"auto\"",
        errorIn("server: auto\n" + PAIRS + PROFILES));
  }

  @Test
  void listForAText() {
    assertEquals(
        "benchmark.yaml:1:10: profile: expected a text, found a list",
        errorIn("profile: [quick]\n" + PAIRS + PROFILES));
  }

  @Test
  void nothingForASection() {
    assertEquals(
        "benchmark.yaml:6:15: profiles.quick.ColdStart: expected a section of keys, found nothing",
        errorIn(PAIRS + "profiles:\n  quick:\n    ColdStart:\n    rounds: 3\n"));
  }

  @Test
  void quotedNumber() {
    assertEquals(
        "benchmark.yaml:1:7: seed: is a text in quotes, expected a whole number; remove the quotes",
        errorIn("seed: \"42\"\n" + PAIRS + PROFILES));
  }

  @Test
  void aKeyThatIsAList() {
    assertEquals(
        "benchmark.yaml:1:3: ?: a key must be a word", errorIn("? [a]\n: b\n" + PAIRS + PROFILES));
  }

  @Test
  void aKeyThatIsEmpty() {
    assertEquals(
        "benchmark.yaml:5:26: profiles.quick.?: a key must be a word",
        errorIn(PAIRS + "profiles:\n  quick: { rounds: 3,    \"\": 1 }\n"));
  }

  @Test
  void aFileThatIsAList() {
    assertEquals(
        "benchmark.yaml:1:1: expected a section of keys, found a list", errorIn("- a\n- b\n"));
  }
}
