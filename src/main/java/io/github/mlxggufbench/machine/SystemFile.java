package io.github.mlxggufbench.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small files through which Linux tells of itself. */
final class SystemFile {

  private SystemFile() {}

  /** The text without white space around it; null = not there, or not for us. */
  static @Nullable String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return null;
    }
  }

  /** The number that the file holds; null = none. */
  static @Nullable Long number(Path file) {
    String text = text(file);
    return text == null || !text.matches("-?\\d{1,18}") ? null : Long.valueOf(text);
  }

  /** What lies in a folder under names of that pattern, in order; empty when it is not there. */
  static List<Path> in(Path folder, String glob) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      files.forEach(found::add);
    } catch (IOException e) {
      return List.of();
    }
    Collections.sort(found);
    return found;
  }
}
