package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenIsHiddenTest {

  @Test
  void inTheTextOfTheConfiguration() throws ConfigException {
    String text = "server: { token: \"${T}\" }\n" + PAIRS + PROFILES;
    BenchmarkConfig config = read(text, Map.of("T", "s3cret"));
    assertEquals("s3cret", config.server().token());
    assertFalse(config.toString().contains("s3cret"), config.toString());
    assertTrue(config.toString().contains("token=***"), config.toString());
  }
}
