package io.github.mlxggufbench.embedded.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both builds are one model; llama.cpp's own count of it is the independent figure. */
class ParametersAreCountedExactlyTest {

  @Test
  void asLlamaCppCounts(@TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      server.load(TestServer.GGUF);
      JsonNode own;
      try (EngineReply reply =
          EngineReply.get(
              server.instance(TestServer.GGUF).listening().url().resolve("/v1/models"))) {
        own = reply.json();
      }
      long expected = own.at("/data/0/meta/n_params").longValue();
      JsonNode models = server.get("/api/v1/models").json().get("models");
      assertEquals(2, models.size());
      models.forEach(model -> assertEquals(expected, model.get("parameters").longValue()));
    }
  }
}
