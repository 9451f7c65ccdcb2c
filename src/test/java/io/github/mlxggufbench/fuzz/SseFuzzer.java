package io.github.mlxggufbench.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

/**
 * The first byte says how the rest is cut; all cuts of a stream must read alike, and as the
 * standard says.
 */
public final class SseFuzzer {
  private SseFuzzer() {}

  /** The name that Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    check(Arrays.copyOfRange(input, 1, input.length), Math.max(1, input[0] & 0xFF));
  }

  static void check(byte[] stream, int pieceBytes) {
    assertEquals(PlainSse.of(stream, pieceBytes), SseReading.of(stream, pieceBytes));
    int whole = Math.max(1, stream.length);
    assertEquals(PlainSse.of(stream, whole), SseReading.of(stream, whole));
  }
}
