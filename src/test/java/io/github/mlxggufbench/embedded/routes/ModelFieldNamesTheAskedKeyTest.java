package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFieldNamesTheAskedKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void everyEventNamesTheKey(String key, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      server.load(key);
      List<JsonNode> events = server.post("/v1/chat/completions", TestServer.chat(key)).events();
      assertFalse(events.isEmpty());
      for (JsonNode event : events) {
        assertEquals(key, event.path("model").asText(), event.toString());
      }
    }
  }
}
