package io.github.mlxggufbench.embedded.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnloadEndsTheProcessTest {

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void goneWhenUnloadReturns(String key, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      ProcessHandle engine = server.loadedProcess(key);
      assertTrue(engine.isAlive());
      String order = "{\"instance_id\":\"" + key + "\"}";
      TestServer.Reply reply = server.post("/api/v1/models/unload", order);
      assertEquals(order, reply.body());
      assertFalse(engine.isAlive());
      TestServer.Reply again = server.post("/api/v1/models/unload", order);
      assertEquals(404, again.status());
      assertEquals(
          "Model with instance identifier '" + key + "' is not loaded.",
          again.json().at("/error/message").asText());
    }
  }
}
