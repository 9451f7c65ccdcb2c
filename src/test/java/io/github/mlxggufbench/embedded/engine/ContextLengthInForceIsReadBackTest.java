package io.github.mlxggufbench.embedded.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** llama.cpp obeys (in steps of 256 tokens); mlx_lm's server cannot limit it: the model's 8192. */
class ContextLengthInForceIsReadBackTest {

  @ParameterizedTest
  @CsvSource({TestServer.GGUF + ", 1024, 2", TestServer.MLX + ", 8192, 2"})
  void inAnswerAndList(String key, int contextLength, int parallel, @TempDir Path logs)
      throws Exception {
    try (TestServer server = new TestServer(logs)) {
      JsonNode loaded =
          server
              .post(
                  "/api/v1/models/load",
                  "{\"model\":\"%s\",\"context_length\":1000,\"parallel\":2,\"echo_load_config\":true}"
                      .formatted(key))
              .json();
      assertEquals(contextLength, loaded.at("/load_config/context_length").intValue());
      assertEquals(parallel, loaded.at("/load_config/parallel").intValue());
      for (JsonNode model : server.get("/api/v1/models").json().get("models")) {
        if (model.get("key").asText().equals(key)) {
          JsonNode instance = model.get("loaded_instances").get(0);
          assertEquals(loaded.get("load_config"), instance.get("config"));
          assertEquals(loaded.get("engine_pids"), instance.get("engine_pids"));
        }
      }
      JsonNode v0 = server.get("/api/v0/models/" + key).json();
      assertEquals("loaded", v0.get("state").asText());
      assertEquals(contextLength, v0.get("loaded_context_length").intValue());
    }
  }
}
