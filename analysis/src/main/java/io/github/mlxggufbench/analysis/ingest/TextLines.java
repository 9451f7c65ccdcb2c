package io.github.mlxggufbench.analysis.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The terminated lines of a text file. A last line without its end was torn by a kill: it is cut.
 */
final class TextLines {

  private TextLines() {}

  /**
   * @param name what warnings call the file
   */
  static List<String> read(Path file, String name, InputWarnings warnings) throws IOException {
    String text = new String(Files.readAllBytes(file), UTF_8);
    int end = text.lastIndexOf('\n') + 1;
    List<String> lines = text.substring(0, end).lines().toList();
    if (end < text.length()) {
      warnings.line(name, lines.size() + 1, "unterminated last line cut (the run was killed here)");
    }
    return lines;
  }
}
