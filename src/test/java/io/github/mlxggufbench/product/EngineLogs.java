package io.github.mlxggufbench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the engines themselves say they served. */
final class EngineLogs {
  /** One line a generation: llama.cpp gives it a slot, mlx_lm logs its HTTP request. */
  private static final List<String> MARKS =
      List.of("launch_slot_", "\"POST /v1/chat/completions HTTP/");

  private EngineLogs() {}

  static long generations(Path folder) throws IOException {
    long count = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          count += lines.filter(line -> MARKS.stream().anyMatch(line::contains)).count();
        }
      }
    }
    return count;
  }
}
