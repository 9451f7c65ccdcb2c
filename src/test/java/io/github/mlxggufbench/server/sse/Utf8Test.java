package io.github.mlxggufbench.server.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the JDK's decoder, which is another implementation of the same table. */
class Utf8Test {

  @Test
  void everySequenceOfThreeBytesIsJudgedAsByTheJdk() {
    byte[] bytes = new byte[3];
    for (int i = 0; i < 1 << 24; i += 101) { // odd: each byte takes each value at each place
      bytes[0] = (byte) (i >> 16);
      bytes[1] = (byte) (i >> 8);
      bytes[2] = (byte) i;
      assertJudged(bytes);
    }
  }

  @Test
  void mixedTextsAreJudgedAsByTheJdk() {
    Random random = new Random(42);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = random.nextInt(12); c > 0; c--) {
        text.appendCodePoint(random.nextInt(1 << (7 + random.nextInt(4) * 3)));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertJudged(bytes);
    }
  }

  private static void assertJudged(byte[] bytes) {
    boolean wellFormed = Utf8.wellFormedUpTo(bytes, 0, bytes.length) == bytes.length;
    assertEquals(jdkTakes(bytes), wellFormed, () -> java.util.HexFormat.of().formatHex(bytes));
  }

  private static boolean jdkTakes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
