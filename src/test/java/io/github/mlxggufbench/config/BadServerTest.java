package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadServerTest {

  private static String server(String settings) {
    return "server: { " + settings + " }\n" + PAIRS + PROFILES;
  }

  @Test
  void kind() {
    assertEquals(
        "benchmark.yaml:1:17: server.kind: unknown kind \"lm-studio\"; allowed: auto, lmstudio,"
            + " embedded; did you mean lmstudio?",
        errorIn(server("kind: lm-studio")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:1234",
        "localhost",
        "ftp://host",
        "http://host/v1",
        "http://user:secret@host",
        "http://host?x=1",
        "http://",
        "http://host:99999",
        "http://a host"
      })
  void url(String url) {
    assertEquals(
        "benchmark.yaml:1:16: server.url: \""
            + url
            + "\" is not the address of a server; allowed: http or https, host and port, without a"
            + " path, such as http://127.0.0.1:1234",
        errorIn(server("url: \"" + url + "\"")));
  }

  @Test
  void tokenIsNotShown() {
    assertEquals(
        "benchmark.yaml:1:18: server.token: holds a space or a character that is not ASCII",
        errorIn(server("token: \"s3cret word\"")));
  }
}
