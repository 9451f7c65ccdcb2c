package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The body is the one LM Studio 0.4.21 and 0.4.25 give. */
class UnknownKeyIsRefusedTest {

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/models/load", "/api/v1/chat"})
  void refusedByName(String route, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      TestServer.Reply reply =
          server.post(route, "{\"model\":\"" + TestServer.GGUF + "\",\"input\":\"x\",\"ttl\":60}");
      assertEquals(400, reply.status());
      JsonNode error = reply.json().get("error");
      assertEquals("unrecognized_keys", error.get("code").asText());
      assertEquals("invalid_request", error.get("type").asText());
    }
  }
}
