package io.github.mlxggufbench.analysis.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What had to be cut or skipped, as lines for a person. A file with much damage is summed up. */
final class InputWarnings {

  private static final int LINES_PER_FILE = 10;

  private final List<String> warnings = new ArrayList<>();
  private final Map<String, Integer> linesOfFile = new HashMap<>();

  void add(String text) {
    warnings.add(text);
  }

  void line(String file, int line, String why) {
    if (linesOfFile.merge(file, 1, Integer::sum) <= LINES_PER_FILE) {
      warnings.add(file + ":" + line + ": " + why);
    }
  }

  List<String> toList() {
    List<String> all = new ArrayList<>(warnings);
    linesOfFile.forEach((file, count) -> {
      if (count > LINES_PER_FILE) {
        all.add(file + ": " + (count - LINES_PER_FILE) + " more damaged lines skipped");
      }
    });
    return List.copyOf(all);
  }
}
