package io.github.mlxggufbench.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.lmstudio.ChatBytes;
import java.util.Arrays;

/** The first byte says how the body of a chat stream is cut; the rest is the body. */
public final class ChatFuzzer {
  static final String MODEL = "tiny";

  private ChatFuzzer() {}

  /** The name that Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 2 || input[1] == '{') {
      return; // a body that begins like a document is read as one
    }
    byte[] stream = Arrays.copyOfRange(input, 1, input.length);
    PlainChat plain = PlainChat.of(stream, MODEL);
    for (int pieceBytes : new int[] {Math.max(1, input[0] & 0xFF), stream.length}) {
      ChatReading reading = ChatReading.of(ChatBytes.read(stream, pieceBytes, MODEL));
      if (!plain.isOpen()) {
        assertEquals(plain.reading(), reading);
      }
    }
  }
}
