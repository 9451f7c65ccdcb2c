package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationNotationTest {

  @ParameterizedTest
  @CsvSource({"250ms, PT0.25S", "2s, PT2S", "5m, PT5M", "1h, PT1H", "090s, PT1M30S"})
  void wholeNumberAndUnit(String written, Duration meant) throws ConfigException {
    assertEquals(
        meant, read("timeouts: { load: " + written + " }\n" + PAIRS + PROFILES).timeouts().load());
  }
}
