package io.github.mlxggufbench.embedded.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Python scripts of this jar as files, in a folder keyed by their content: written once. */
final class Scripts {

  private Scripts() {}

  static Path unpack(Path cacheDir, String name, String... modules) throws IOException {
    List<String> names = new ArrayList<>(List.of(modules));
    names.add(name);
    StringBuilder all = new StringBuilder();
    for (String each : names) {
      all.append(each).append('\n').append(EngineLock.resource(each));
    }
    Path folder = cacheDir.resolve("scripts-" + Sha256.of(all.toString()).substring(0, 12));
    Files.createDirectories(folder);
    for (String each : names) {
      Path file = folder.resolve(each);
      if (!Files.exists(file)) {
        write(folder, file, EngineLock.resource(each));
      }
    }
    return folder.resolve(name);
  }

  /** Whole or not at all: another process may unpack or run the same script now. */
  private static void write(Path folder, Path file, String content) throws IOException {
    Path part = Files.createTempFile(folder, "part", "");
    Files.writeString(part, content);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
