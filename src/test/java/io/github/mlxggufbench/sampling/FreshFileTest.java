package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshFileTest {
  @TempDir Path folder;

  @Test
  void isTheFileItselfThenNumbered() throws IOException {
    Path csv = folder.resolve("a.b.csv");
    assertEquals(csv, FreshFile.like(csv));

    Files.createFile(csv);
    assertEquals(folder.resolve("a.b-2.csv"), FreshFile.like(csv));

    Files.createFile(folder.resolve("a.b-2.csv"));
    assertEquals(folder.resolve("a.b-3.csv"), FreshFile.like(csv));
  }

  @Test
  void nameWithoutExtensionIsNumberedAtItsEnd() throws IOException {
    Files.createFile(folder.resolve(".samples"));

    assertEquals(folder.resolve(".samples-2"), FreshFile.like(folder.resolve(".samples")));
  }
}
