package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.TestServer;
import io.github.mlxggufbench.embedded.engine.EngineReply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine sends and what the client gets, but for ids, clocks and MLX's progress lines. */
class EngineStreamPassesThroughTest {

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void byteForByte(String key, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      server.load(key);
      ObjectNode request = (ObjectNode) new ObjectMapper().readTree(TestServer.chat(key));
      String direct;
      try (EngineReply reply = server.instance(key).complete(request)) {
        direct = new String(reply.body().readAllBytes(), StandardCharsets.UTF_8);
      }
      String through = server.post("/v1/chat/completions", TestServer.chat(key)).body();
      assertEquals(settled(direct), settled(through));
    }
  }

  private static String settled(String stream) {
    return stream
        .replaceAll(": keepalive [0-9/]+\n\n", "")
        .replaceAll("(\"id\": ?\"chatcmpl-)[^\"]+", "$1…")
        .replaceAll("(\"(created|[a-z_]+_ms|[a-z_]+_second)\": ?)[0-9.e+-]+", "$1…");
  }
}
