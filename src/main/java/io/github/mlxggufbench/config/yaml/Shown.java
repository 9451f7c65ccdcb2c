package io.github.mlxggufbench.config.yaml;

/** Text of the file as an error message shows it: one line, short, no control characters. */
final class Shown {
  private static final int LONGEST_WORD = 60;
  private static final int LONGEST_LINE = 200;

  private Shown() {}

  /** In quotes. */
  static String quoted(String text) {
    return '"' + word(text) + '"';
  }

  /** A key or a value. */
  static String word(String text) {
    return cut(text, LONGEST_WORD);
  }

  /** A message of somebody else. */
  static String line(String text) {
    return cut(text, LONGEST_LINE);
  }

  private static String cut(String text, int longest) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    int length = line.codePointCount(0, line.length());
    return length <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
  }
}
