package io.github.mlxggufbench.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What commands of macOS print, and what Linux keeps below {@code /sys}, of invented machines. */
final class Fixtures {

  private Fixtures() {}

  static String macos(String name) {
    return text("macos/" + name);
  }

  /** Lays out a machine's files, each line of the fixture {@code path: content}, in a folder. */
  static Path sys(String name, Path folder) {
    try {
      for (String line : text("linux/" + name).split("\n")) {
        int colon = line.indexOf(": ");
        Path file = folder.resolve(line.substring(0, colon));
        Files.createDirectories(file.getParent());
        Files.writeString(file, line.substring(colon + 2) + "\n");
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream("/machine/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
