package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Head, chunk sizes and events, each byte a write of its own. */
class DripOfSingleBytesTest {

  @Test
  void readsLikeAnyOtherAnswer() {
    String body = Chunk.ROLE + Chunk.text("é漢🦙") + Chunk.STOP + Chunk.usage(9, 3) + Chunk.DONE;
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    String answer = head + Integer.toHexString(length) + "\r\n" + body + "\r\n0\r\n\r\n";
    Heard heard =
        Heard.of(chat -> {
          for (byte b : answer.getBytes(StandardCharsets.UTF_8)) {
            chat.exchange().send(new byte[] {b});
          }
        });

    assertEquals(Outcome.OK, heard.generation().outcome());
    assertEquals("é漢🦙", heard.generation().text());
    assertEquals(3, heard.generation().counts().completion());
  }
}
