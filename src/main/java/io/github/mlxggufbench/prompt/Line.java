package io.github.mlxggufbench.prompt;

/**
 * A line of a prompt text.
 *
 * @param words separated by single spaces
 */
record Line(String text, int words) {

  static Line of(String text) {
    return new Line(text, text.split(" ", -1).length);
  }
}
