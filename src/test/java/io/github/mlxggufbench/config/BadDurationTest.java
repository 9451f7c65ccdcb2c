package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadDurationTest {

  private static String load(String duration) {
    return "timeouts: { load: " + duration + " }\n" + PAIRS + PROFILES;
  }

  @Test
  void withoutUnitIsGuessedAsSeconds() {
    assertEquals(
        "benchmark.yaml:1:19: timeouts.load: \"5\" is not a duration; allowed: a whole number with"
            + " ms, s, m or h, such as 250ms, 2s, 5m, 1h; did you mean 5s?",
        errorIn(load("5")));
  }

  @Test
  void unknownUnit() {
    assertEquals(
        "benchmark.yaml:1:19: timeouts.load: \"5 parsecs\" is not a duration; allowed: a whole"
            + " number with ms, s, m or h, such as 250ms, 2s, 5m, 1h",
        errorIn(load("5 parsecs")));
  }

  @Test
  void spaceBeforeTheUnit() {
    assertEquals(
        "benchmark.yaml:1:19: timeouts.load: \"5 m\" is not a duration; allowed: a whole number"
            + " with ms, s, m or h, such as 250ms, 2s, 5m, 1h; did you mean 5m?",
        errorIn(load("5 m")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5s", "-5s", "5S", "1h30m", "1d", "PT5S", "12:30:45", "1_000ms"})
  void otherNotations(String duration) {
    assertEquals(
        "benchmark.yaml:1:19: timeouts.load: \""
            + duration
            + "\" is not a duration; allowed: a whole number with ms, s, m or h, such as 250ms, 2s,"
            + " 5m, 1h",
        errorIn(load(duration)));
  }
}
