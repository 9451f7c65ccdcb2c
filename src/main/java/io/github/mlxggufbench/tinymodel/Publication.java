package io.github.mlxggufbench.tinymodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts a file or folder in its place whole or not at all: written under a name of its own, then
 * renamed. Several processes may do so at once; one of them wins, and all wrote the same.
 */
final class Publication {

  /** Writes what is published. */
  interface Content {
    void write(Path target) throws IOException;
  }

  private Publication() {}

  /**
   * Does nothing if {@code target} exists.
   *
   * @throws IOException if the content cannot be written; nothing is left behind then
   */
  static void publish(Path target, Content content) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    Files.createDirectories(target.getParent());
    Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      content.write(draft);
      moveUnlessThere(draft, target);
    } finally {
      deleteTree(draft);
    }
  }

  private static void moveUnlessThere(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // A folder cannot replace a folder, so the loser of a race ends here.
      if (!Files.exists(target)) {
        throw e;
      }
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(root)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
