package io.github.mlxggufbench.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsBelongToTheirPairTest {
  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void nameIsPairDomainDocument() throws IOException {
    write("a-math-0.txt", "1 + 1");
    write("a-creative-writing-11.txt", "Es war einmal … 🐑");
    write("b-math-0.txt", "another pair's");
    write("a-math-0.json", "no text");
    write("a-0.txt", "no domain");
    assertEquals(
        List.of(
            new Document("creative-writing", "11", "Es war einmal … 🐑"),
            new Document("math", "0", "1 + 1")),
        Document.read(folder, "a", List.of("a", "b")));
  }

  @Test
  void longerNameOwnsTheFile() throws IOException {
    write("a-big-math-0.txt", "of a-big");
    write("a-math-0.txt", "of a");
    List<String> pairs = List.of("a", "a-big");
    assertEquals(List.of(new Document("math", "0", "of a")), Document.read(folder, "a", pairs));
    assertEquals(
        List.of(new Document("math", "0", "of a-big")), Document.read(folder, "a-big", pairs));
  }

  @Test
  void noFolderNoTexts() throws IOException {
    assertEquals(List.of(), Document.read(folder.resolve("none"), "a", List.of("a")));
  }
}
