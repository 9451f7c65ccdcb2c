package io.github.mlxggufbench.tinymodel.model;

/**
 * GPT-2's table of 256 visible characters that stand for bytes in a byte-level vocabulary: visible
 * Latin-1 characters for themselves, the other bytes, in order, for U+0100 and following.
 *
 * @see <a href="https://github.com/openai/gpt-2/blob/master/src/encoder.py">encoder.py,
 *     bytes_to_unicode</a>
 */
final class ByteAlphabet {

  private static final char[] CHARACTERS = new char[256];

  static {
    char substitute = 0x100;
    for (int b = 0; b < 256; b++) {
      CHARACTERS[b] = visible(b) ? (char) b : substitute++;
    }
  }

  private ByteAlphabet() {}

  private static boolean visible(int latin1) {
    return (latin1 > 0x20 && latin1 < 0x7f) || (latin1 > 0xa0 && latin1 != 0xad);
  }

  /** Spells bytes with one visible character each. */
  static String spell(byte[] bytes) {
    StringBuilder spelling = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      spelling.append(CHARACTERS[b & 0xff]);
    }
    return spelling.toString();
  }
}
