package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static io.github.mlxggufbench.config.ConfigText.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentVariableTest {

  private static String token(String token) {
    return "server: { token: \"" + token + "\" }\n" + PAIRS + PROFILES;
  }

  @Test
  void isPutIn() throws ConfigException {
    assertEquals(
        "a-xyz-b", read(token("a-${T}-${U}"), Map.of("T", "xyz", "U", "b")).server().token());
  }

  @Test
  void hasADefaultWhenNotSetOrEmpty() throws ConfigException {
    assertEquals("d", read(token("${T:-d}")).server().token());
    assertEquals("d", read(token("${T:-d}"), Map.of("T", "")).server().token());
    assertEquals("", read(token("${T:-}")).server().token());
  }

  @Test
  void isNotPutInTwice() throws ConfigException {
    assertEquals("${U}", read(token("${T}"), Map.of("T", "${U}", "U", "x")).server().token());
  }

  @Test
  void thatIsNotSetIsNamed() {
    assertEquals(
        "benchmark.yaml:1:18: server.token: environment variable LM_API_TOKEN is not set; set it,"
            + " or give a default: ${LM_API_TOKEN:-}",
        errorIn(token("${LM_API_TOKEN}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${", "${A", "${1A}", "${A-b}", "x${}", "${A}${", "${ A}"})
  void halfAReference(String token) {
    assertEquals(
        "benchmark.yaml:1:18: server.token: a reference to an environment variable is not complete;"
            + " allowed: ${NAME}, ${NAME:-default}",
        errorIn(token(token), Map.of("A", "a")));
  }

  @Test
  void mayHoldANumberEvenInQuotes() throws ConfigException {
    assertEquals(7, read("seed: \"${SEED:-1}\"\n" + PAIRS + PROFILES, Map.of("SEED", "7")).seed());
  }

  @Test
  void isNotShownWhenItCannotBeUsed() {
    assertEquals(
        "benchmark.yaml:1:7: seed: \"${SEED}\" is not a plain whole number; allowed:"
            + " -9223372036854775808 to 9223372036854775807",
        errorIn("seed: ${SEED}\n" + PAIRS + PROFILES, Map.of("SEED", "s3cret")));
  }
}
