package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static io.github.mlxggufbench.config.ConfigText.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What YAML 1.1 turns into something else than what was typed. */
class Yaml11SurpriseTest {

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "on, true",
    "no, false",
    "off, false",
    "Yes, true",
    "ON, true",
    "No, false"
  })
  void otherWordsForBooleansAreRefused(String word, String meant) {
    assertEquals(
        "benchmark.yaml:2:21: pairs[0].moe: \""
            + word
            + "\" is not a boolean; allowed: true, false; did you mean "
            + meant
            + "?",
        errorIn("pairs:\n  - { name: a, moe: " + word + " }\n" + PROFILES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "1", "True", "TRUE", "maybe"})
  void soIsEveryOtherWord(String word) {
    assertEquals(
        "benchmark.yaml:2:21: pairs[0].moe: \""
            + word
            + "\" is not a boolean; allowed: true, false",
        errorIn("pairs:\n  - { name: a, moe: " + word + " }\n" + PROFILES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"010", "0x10", "0b1", "12:30:45", "1e3", "1.0", "+5", "1,000", "5_", ".inf"})
  void numbersThatAreNotPlainDecimalAreRefused(String number) {
    assertEquals(
        "benchmark.yaml:1:7: seed: \""
            + number
            + "\" is not a plain whole number; allowed: -9223372036854775808 to"
            + " 9223372036854775807",
        errorIn("seed: " + number + "\n" + PAIRS + PROFILES));
  }

  @Test
  void aTextKeepsItsCharacters() throws ConfigException {
    BenchmarkConfig config =
        read(
            """
            pairs:
              - { name: no, gguf: { model: 1.10 }, mlx: { model: 12:30:45 } }
            """
                + PROFILES);
    PairConfig pair = config.pairs().get(0);
    assertEquals("no", pair.name());
    assertEquals(new BuildSource.Model("1.10"), pair.gguf());
    assertEquals(new BuildSource.Model("12:30:45"), pair.mlx());
  }

  @Test
  void underscoresGroupDigits() throws ConfigException {
    assertEquals(1_000_000, read("seed: 1_000_000\n" + PAIRS + PROFILES).seed());
  }
}
