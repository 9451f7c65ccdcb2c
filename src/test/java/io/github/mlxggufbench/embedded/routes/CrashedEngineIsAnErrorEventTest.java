package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.embedded.TestServer;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashedEngineIsAnErrorEventTest {

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void lastInItsStream(String key, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      ProcessHandle engine = server.loadedProcess(key);
      try (BufferedReader stream = server.openStream(key, 3000)) {
        TestServer.firstEvent(stream);
        engine.destroyForcibly();
        List<String> rest = stream.lines().filter(line -> !line.isEmpty()).toList();
        String last = rest.get(rest.size() - 1);
        JsonNode event = new ObjectMapper().readTree(last.substring("data: ".length()));
        String error = event.get("error").asText();
        assertTrue(error.startsWith("The model has crashed"), error);
      }
      JsonNode models = server.get("/api/v1/models").json().get("models");
      models.forEach(model -> assertEquals(0, model.get("loaded_instances").size()));
    }
  }
}
