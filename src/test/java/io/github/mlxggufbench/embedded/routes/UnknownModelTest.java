package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownModelTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/models/load, 404, model_not_found, ''",
    "/api/v1/chat, 404, invalid_request, model_not_found",
    "/v1/chat/completions, 400, invalid_request_error, model_not_found",
    "/api/v0/chat/completions, 400, invalid_request_error, model_not_found"
  })
  void neverAnsweredByAnother(
      String route, int status, String type, String code, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      server.load(TestServer.GGUF);
      String input = route.endsWith("chat") ? ",\"input\":\"x\"" : "";
      TestServer.Reply reply = server.post(route, "{\"model\":\"no-such\"" + input + "}");
      assertEquals(status, reply.status());
      assertEquals(type, reply.json().at("/error/type").asText());
      assertEquals(code, reply.json().at("/error/code").asText());
    }
  }
}
