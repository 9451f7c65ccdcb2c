package io.github.mlxggufbench.server.lmstudio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.GenerationListener;
import org.junit.jupiter.api.Test;

/** No decoding between two reads, once the first token is there. */
class TokensAreHeldBackTest {
  private final StreamBuffers buffers = new StreamBuffers.Pool().take();
  private final StreamReader reader =
      new StreamReader(
          new ChatStream(Client.MODEL, GenerationListener.NONE, buffers.tokens(), buffers.text()),
          buffers);

  @Test
  void alsoAfterAnEventOfAnotherKind() {
    on("{\"choices\":[{\"delta\":{\"content\":\"a\"}}]}");
    assertEquals(1, reader.known().tokens());

    on("{\"model\":\"tiny\",\"choices\":[]}");
    on("{\"choices\":[{\"delta\":{\"content\":\"b\"}}]}");

    assertEquals(1, reader.known().tokens());
    assertEquals(2, reader.look().tokens());
  }

  private void on(String event) {
    byte[] data = event.getBytes(UTF_8);
    reader.onEvent("message", data, 0, data.length, 1);
  }
}
