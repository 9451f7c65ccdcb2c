package io.github.mlxggufbench.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The texts that prompts are made of; see {@code prompts/README.md} beside them.
 *
 * @param openings follow a name
 * @param sentences whole sentences of 8 to 16 words
 * @param records patterns of such sentences, see {@link InventedRecord}
 * @param tasks what the model is to write
 */
record Corpus(List<Line> openings, List<Line> sentences, List<Line> records, List<Line> tasks) {

  static Corpus bundled() {
    return new Corpus(
        lines("openings.txt"), lines("sentences.txt"), lines("records.txt"), lines("tasks.txt"));
  }

  /** Without empty lines and headings. */
  static List<Line> lines(String name) {
    String resource = "/prompts/" + name;
    try (InputStream file = Corpus.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("the jar is not complete: " + resource + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Line::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
