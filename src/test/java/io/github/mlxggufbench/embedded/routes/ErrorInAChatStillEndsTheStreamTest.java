package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorInAChatStillEndsTheStreamTest {

  @Test
  void promptLongerThanTheContext(@TempDir Path logs) throws Exception {
    String request = "{\"model\":\"%s\",\"input\":\"%s\",\"stream\":%s}";
    String prompt = "sea ".repeat(9000);
    try (TestServer server = new TestServer(logs)) {
      server.load(TestServer.GGUF);
      String body = request.formatted(TestServer.GGUF, prompt, true);
      TestServer.Reply stream = server.post("/api/v1/chat", body);
      List<String> types = stream.events().stream().map(e -> e.get("type").asText()).toList();
      assertTrue(types.contains("error"), types.toString());
      assertEquals("chat.end", types.get(types.size() - 1));
      TestServer.Reply whole =
          server.post("/api/v1/chat", request.formatted(TestServer.GGUF, prompt, false));
      assertEquals(400, whole.status());
      assertTrue(whole.json().at("/error/message").asText().contains("context"), whole.body());
    }
  }
}
