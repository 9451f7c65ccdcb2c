package io.github.mlxggufbench.server.sse;

/**
 * Which bytes are well-formed UTF-8: table 3-7 of the Unicode Standard, chapter 3.9. Tells it
 * without decoding.
 */
final class Utf8 {
  private Utf8() {}

  /** Where the first ill-formed sequence begins; {@code to} when there is none. */
  static int wellFormedUpTo(byte[] bytes, int from, int to) {
    int i = Bytes.asciiEnd(bytes, from, to);
    while (i < to) {
      int length = sequence(bytes, i, to);
      if (length == 0) {
        return i;
      }
      i = Bytes.asciiEnd(bytes, i + length, to);
    }
    return to;
  }

  /** The length of the sequence of two to four bytes that begins here; 0 when it is ill-formed. */
  private static int sequence(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xFF;
    int second = i + 1 < to ? bytes[i + 1] & 0xFF : 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
      return second >= 0x80 && second <= 0xBF ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      int least = lead == 0xE0 ? 0xA0 : 0x80; // no overlong form
      int most = lead == 0xED ? 0x9F : 0xBF; // no surrogate
      return second >= least && second <= most && continues(bytes, i + 2, to) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      int least = lead == 0xF0 ? 0x90 : 0x80; // no overlong form
      int most = lead == 0xF4 ? 0x8F : 0xBF; // nothing beyond U+10FFFF
      boolean whole = continues(bytes, i + 2, to) && continues(bytes, i + 3, to);
      return second >= least && second <= most && whole ? 4 : 0;
    }
    return 0;
  }

  private static boolean continues(byte[] bytes, int i, int to) {
    return i < to && (bytes[i] & 0xC0) == 0x80;
  }
}
