package io.github.mlxggufbench.sampling;

import java.nio.file.Files;
import java.nio.file.Path;

/** A name that no file has yet: forks that share one option must not overwrite each other. */
final class FreshFile {
  private FreshFile() {}

  /** The path itself, else with -2, -3 … before its extension. */
  static Path like(Path path) {
    Path fresh = path;
    for (int n = 2; Files.exists(fresh); n++) {
      fresh = path.resolveSibling(numbered(path.getFileName().toString(), n));
    }
    return fresh;
  }

  private static String numbered(String name, int n) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name + "-" + n : name.substring(0, dot) + "-" + n + name.substring(dot);
  }
}
