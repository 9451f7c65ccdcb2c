package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LM Studio answers an unknown route with 200 and an error, but 404 under /api/v1. */
class UnknownRouteTest {

  @ParameterizedTest
  @CsvSource({"/v1/foo, 200", "/api/v0/foo, 200", "/api/tags, 200", "/, 200", "/api/v1/foo, 404"})
  void errorIsAString(String path, int status, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      TestServer.Reply reply = server.get(path);
      assertEquals(status, reply.status());
      assertEquals(
          "{\"error\":\"Unexpected endpoint or method. (GET " + path + ")\"}", reply.body());
    }
  }
}
