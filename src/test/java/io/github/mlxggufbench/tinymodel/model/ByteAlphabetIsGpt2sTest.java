package io.github.mlxggufbench.tinymodel.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Expected values from bytes_to_unicode() in GPT-2's encoder.py: the bytes 0x00–0x20, 0x7f–0xa0 and
 * 0xad stand, in this order, for U+0100 and following.
 */
class ByteAlphabetIsGpt2sTest {

  @Test
  void visibleBytesStandForThemselves() {
    assertEquals("Az~!", ByteAlphabet.spell("Az~!".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("¡¬®ÿ", ByteAlphabet.spell("¡¬®ÿ".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void otherBytesStandForFollowingCharacters() {
    byte[] bytes = {0x00, '\n', ' ', 0x7f, (byte) 0xa0, (byte) 0xad};
    assertEquals("\u0100\u010a\u0120\u0121\u0142\u0143", ByteAlphabet.spell(bytes));
  }
}
