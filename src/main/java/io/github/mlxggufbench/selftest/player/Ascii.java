package io.github.mlxggufbench.selftest.player;

/** Words and numbers in bytes, without making texts of them. */
final class Ascii {
  private Ascii() {}

  /** Where {@code word} begins between {@code from} and {@code to}; −1 = nowhere. */
  static int indexOf(byte[] bytes, int from, int to, byte[] word) {
    for (int at = from; at <= to - word.length; at++) {
      int matched = 0;
      while (matched < word.length && bytes[at + matched] == word[matched]) {
        matched++;
      }
      if (matched == word.length) {
        return at;
      }
    }
    return -1;
  }

  /** The decimal number that begins at {@code from}, after blanks; 0 where there is none. */
  static long number(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    long number = 0;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      number = 10 * number + (bytes[at++] - '0');
    }
    return number;
  }
}
