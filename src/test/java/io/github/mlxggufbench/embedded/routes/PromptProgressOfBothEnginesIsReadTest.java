package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** llama.cpp tells it in an event, mlx_lm in a comment; what follows keeps its place behind it. */
class PromptProgressOfBothEnginesIsReadTest {
  private static final String TEXT =
      "data: {\"choices\":[{\"delta\":{\"content\":\"é\"}}]}\n\ndata: [DONE]\n\n";

  @Test
  void llamaCpp() throws IOException {
    String progress = "data: {\"choices\":[],\"prompt_progress\":{\"processed\":3,\"total\":24}}";
    assertEquals(List.of("3/24", "é"), read(progress + "\n\n" + TEXT));
  }

  @Test
  void mlx() throws IOException {
    assertEquals(
        List.of("3/24", "24/24", "é"), read(": keepalive 3/24\n\n: keepalive 24/24\n\n" + TEXT));
  }

  @Test
  void otherCommentsAreNone() throws IOException {
    assertEquals(List.of("é"), read(":\n\n: keepalive\n\n: ping 1/2\n\n" + TEXT));
  }

  /** Read at once and byte by byte. */
  private static List<String> read(String stream) throws IOException {
    byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
    List<String> whole = told(new ByteArrayInputStream(bytes));
    InputStream byteByByte =
        new ByteArrayInputStream(bytes) {
          @Override
          public int read(byte[] into, int from, int count) {
            return super.read(into, from, Math.min(count, 1));
          }
        };
    assertEquals(whole, told(byteByByte));
    return whole;
  }

  private static List<String> told(InputStream stream) throws IOException {
    List<String> told = new ArrayList<>();
    EngineEvents events = new EngineEvents(stream);
    for (JsonNode event = events.next(); event != null; event = events.next()) {
      JsonNode progress = event.path("prompt_progress");
      told.add(
          progress.isObject()
              ? progress.path("processed").asText() + "/" + progress.path("total").asText()
              : event.at("/choices/0/delta/content").asText());
    }
    return told;
  }
}
