package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;

/**
 * Lines such as {@code VmRSS: 1944 kB} of one file of {@code /proc}, a {@code status} or {@code
 * meminfo}. The next look at the file begins where each line stood at the last one, for most often
 * it still stands there, and each tick looks at several files.
 */
final class SizeLines {
  private final String[] keys;
  private final int[] places;

  /**
   * @param keys with which the lines begin
   */
  SizeLines(String... keys) {
    this.keys = keys;
    this.places = new int[keys.length];
  }

  /** The keys' values in bytes, in their order; null without such a line. */
  @Nullable Long[] bytes(CharSequence text) {
    @Nullable Long[] bytes = new Long[keys.length];
    for (int k = 0; k < keys.length; k++) {
      int place = places[k];
      if (!(isLineStart(text, place) && isAt(text, place, keys[k]))) {
        place = find(text, keys[k]);
        places[k] = place;
      }
      bytes[k] = value(text, place + keys[k].length());
    }
    return bytes;
  }

  /** The end of the text without such a line. */
  private static int find(CharSequence text, String key) {
    int line = 0;
    while (line < text.length() && !isAt(text, line, key)) {
      while (line < text.length() && text.charAt(line) != '\n') {
        line++;
      }
      line++;
    }
    return Math.min(line, text.length());
  }

  private static boolean isLineStart(CharSequence text, int at) {
    return at == 0 || (at <= text.length() && text.charAt(at - 1) == '\n');
  }

  private static @Nullable Long value(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    int digits = i;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean whole = i > digits && isAt(text, i, " kB\n");
    return whole ? Long.parseLong(text, digits, i, 10) * 1024 : null;
  }

  private static boolean isAt(CharSequence text, int at, String part) {
    if (at + part.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (text.charAt(at + i) != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
