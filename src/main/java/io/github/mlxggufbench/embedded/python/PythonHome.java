package io.github.mlxggufbench.embedded.python;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of an environment; in use only while it bears the marker of a finished install. */
record PythonHome(Path folder) {

  Path python() {
    return folder.resolve(File.separatorChar == '\\' ? "Scripts/python.exe" : "bin/python");
  }

  boolean complete() {
    return Files.exists(marker()) && Files.isExecutable(python());
  }

  /** Sets the marker, at once. */
  void markComplete(String lockId) throws IOException {
    Path done = Files.writeString(folder.resolve("complete.new"), lockId);
    Files.move(done, marker(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The marker first: what is half deleted is not used either. */
  void delete() throws IOException {
    Files.deleteIfExists(marker());
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Path marker() {
    return folder.resolve("complete");
  }
}
