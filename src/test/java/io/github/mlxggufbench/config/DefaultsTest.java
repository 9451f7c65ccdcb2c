package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in for the sections that a file leaves out, by the project's design. */
class DefaultsTest {

  @Test
  void ofAbsentSections() throws ConfigException {
    BenchmarkConfig config = read(PAIRS + PROFILES);
    assertEquals(
        new ServerConfig(
            ServerConfig.Kind.AUTO,
            URI.create("http://127.0.0.1:1234"),
            "",
            "LM_API_TOKEN",
            false,
            false,
            List.of()),
        config.server());
    assertEquals(
        new Timeouts(
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            Duration.ofMinutes(30)),
        config.timeouts());
    assertEquals(42, config.seed());
    assertEquals("quick", config.profile());
  }

  @Test
  void ofAbsentKeysInASection() throws ConfigException {
    BenchmarkConfig config = read("timeouts: { load: 1m }\nserver: {}\n" + PAIRS + PROFILES);
    assertEquals(Duration.ofMinutes(1), config.timeouts().load());
    assertEquals(Duration.ofSeconds(5), config.timeouts().connect());
    assertEquals(ServerConfig.Kind.AUTO, config.server().kind());
  }

  @Test
  void ofAPair() throws ConfigException {
    PairConfig pair = read(PAIRS + PROFILES).pairs().get(0);
    assertFalse(pair.moe());
    assertEquals(new LoadConfig(null, null), pair.load());
  }

  @Test
  void ofAProfile() throws ConfigException {
    assertEquals(
        Map.of(
            "quick",
            new ProfileConfig(
                3,
                Duration.ofSeconds(2),
                Duration.ofMillis(100),
                Map.of("ColdStart", new ScenarioConfig(null, null, null, Map.of())))),
        read(PAIRS + PROFILES).profiles());
  }
}
