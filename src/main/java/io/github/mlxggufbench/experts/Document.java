package io.github.mlxggufbench.experts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text whose routing is looked at: a prompt and what a model generated from it.
 *
 * @param domain such as {@code math}
 * @param name tells it from the others of its domain
 */
public record Document(String domain, String name, String text) {
  private static final String SUFFIX = ".txt";

  /**
   * The documents {@code <pair>-<domain>-<name>.txt} of a pair, in the order of their file names.
   *
   * @param folder need not exist: then there are none
   * @param pairs all pairs that have texts there: of two whose names begin alike, the longer one
   *     owns the file
   */
  public static List<Document> read(Path folder, String pair, Collection<String> pairs)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return documents;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      int document = name.lastIndexOf('-');
      boolean owned =
          name.startsWith(pair + "-")
              && pairs.stream()
                  .noneMatch(
                      other -> other.length() > pair.length() && name.startsWith(other + "-"));
      if (owned && name.endsWith(SUFFIX) && document > pair.length()) {
        documents.add(
            new Document(
                name.substring(pair.length() + 1, document),
                name.substring(document + 1, name.length() - SUFFIX.length()),
                Files.readString(file, StandardCharsets.UTF_8)));
      }
    }
    return documents;
  }
}
