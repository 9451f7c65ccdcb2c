package io.github.mlxggufbench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One input of the corpus. */
record CorpusFile(Path path) {

  /** Those of a folder of {@code src/test/resources/fuzz}, which must not be empty. */
  static List<CorpusFile> of(String folder) {
    URL place = Objects.requireNonNull(CorpusFile.class.getResource("/fuzz/" + folder), folder);
    try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
      List<CorpusFile> corpus = files.sorted().map(CorpusFile::new).toList();
      if (corpus.isEmpty()) {
        throw new IllegalStateException("no corpus in " + place);
      }
      return corpus;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return path.getFileName().toString();
  }
}
