package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events of {@code /api/v1/chat} in the order LM Studio documents, the load among them. */
class ChatEventsComeInOrderTest {

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void fromLoadToEnd(String key, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      TestServer.Reply reply =
          server.post(
              "/api/v1/chat",
              "{\"model\":\"%s\",\"input\":\"Tell me.\",\"stream\":true,\"max_output_tokens\":3}"
                  .formatted(key));
      List<String> names =
          reply
              .body()
              .lines()
              .filter(s -> s.startsWith("event: "))
              .map(s -> s.substring(7))
              .toList();
      assertEquals(names, reply.events().stream().map(e -> e.get("type").asText()).toList());
      assertEquals(
          List.of(
              "chat.start",
              "model_load.start",
              "model_load.progress",
              "model_load.end",
              "prompt_processing.start",
              "prompt_processing.progress",
              "prompt_processing.end",
              "message.start",
              "message.delta",
              "message.end",
              "chat.end"),
          names.stream().distinct().toList());
      JsonNode result = reply.events().get(names.size() - 1).get("result");
      assertEquals(key, result.get("model_instance_id").asText());
      assertEquals(3, result.at("/stats/total_output_tokens").intValue());
      String deltas =
          reply.events().stream()
              .filter(event -> event.get("type").asText().equals("message.delta"))
              .map(event -> event.get("content").asText())
              .reduce("", String::concat);
      assertEquals(deltas, result.at("/output/0/content").asText());
    }
  }
}
