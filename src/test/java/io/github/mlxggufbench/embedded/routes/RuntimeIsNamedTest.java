package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and versions of the engines that the lock pins, and the figures of the v0 route. */
class RuntimeIsNamedTest {

  @ParameterizedTest
  @CsvSource({
    TestServer.GGUF + ", llama.cpp, b11549, gguf",
    TestServer.MLX + ", mlx-lm, 0.32.2 (mlx 0.32.4), mlx"
  })
  void inAWholeReply(String key, String name, String version, String format, @TempDir Path logs)
      throws Exception {
    try (TestServer server = new TestServer(logs)) {
      JsonNode reply =
          server
              .post(
                  "/api/v0/chat/completions",
                  "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"Tell me.\"}],\"max_tokens\":5}"
                      .formatted(key))
              .json();
      assertEquals(name, reply.at("/runtime/name").asText());
      assertEquals(version, reply.at("/runtime/version").asText());
      assertEquals(format, reply.at("/model_info/format").asText());
      assertEquals("length", reply.at("/choices/0/finish_reason").asText());
      assertEquals("maxPredictedTokensReached", reply.at("/stats/stop_reason").asText());
      assertEquals(5, reply.at("/usage/completion_tokens").intValue());
      assertTrue(reply.at("/stats/time_to_first_token").doubleValue() > 0);
    }
  }
}
