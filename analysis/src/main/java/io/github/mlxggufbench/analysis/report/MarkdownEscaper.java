package io.github.mlxggufbench.analysis.report;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;

/**
 * Text within Markdown: nothing in it is markup, HTML, a table cell's end, a mention or a link. One
 * line, since a line break would end its table row.
 */
final class MarkdownEscaper implements EscapingStrategy {

  private static final String MARKUP = "\\`*_[]#|~";

  @Override
  public String escape(String input) {
    StringBuilder escaped = new StringBuilder(input.length());
    input
        .codePoints()
        .forEach(c -> {
          if (Character.isISOControl(c)) {
            escaped.append(' ');
          } else if (c == '&' || c == '<' || c == '>' || c == '@') {
            escaped.append("&#").append(c).append(';');
          } else {
            escaped.append(MARKUP.indexOf(c) < 0 ? "" : "\\").appendCodePoint(c);
          }
        });
    boolean startsList = escaped.length() > 0 && "-+=".indexOf(escaped.charAt(0)) >= 0;
    return startsList ? "\\" + escaped : escaped.toString();
  }
}
