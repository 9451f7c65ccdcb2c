package io.github.mlxggufbench.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The first byte says how the body of a chat stream is cut; the rest is the body. */
public final class ChatFuzzer {
  private static @Nullable ChatBytes bytes;

  private ChatFuzzer() {}

  /**
   * The name that Jazzer calls, once before all inputs. One answer is heard, so that no input is
   * charged with the loading of classes.
   */
  public static void fuzzerInitialize() {
    bytes = new ChatBytes();
    bytes.heard("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8), 1);
  }

  /** The name that Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (bytes == null) {
      throw new IllegalStateException("fuzzerInitialize was not called");
    }
    check(input, bytes);
  }

  static void check(byte[] input, ChatBytes bytes) {
    if (input.length < 2 || input[1] == '{') {
      return; // a body that begins like a document is read as one
    }
    byte[] stream = Arrays.copyOfRange(input, 1, input.length);
    PlainChat plain = PlainChat.of(stream, ChatBytes.MODEL);
    for (int pieceBytes : new int[] {Math.max(1, input[0] & 0xFF), stream.length}) {
      ChatReading reading = ChatReading.of(bytes.heard(stream, pieceBytes));
      if (!plain.isOpen()) {
        assertEquals(plain.reading(), reading);
      }
    }
  }
}
