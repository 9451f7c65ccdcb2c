package io.github.mlxggufbench.tinymodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessesMayRaceOrDieTest {

  @TempDir private Path reference;
  @TempDir private Path cache;
  private Path models;

  @BeforeEach
  void nameModels() {
    models = cache.resolve("models");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense-q4_0", "dense-mlx-4bit"})
  void racersLeaveOneGoodModel(String name) throws IOException {
    Path good = TinyModels.ensure(name, reference);
    try (WritingProcess one = new WritingProcess("ensure", name, cache.toString());
        WritingProcess other = new WritingProcess("ensure", name, cache.toString())) {
      one.go();
      other.go();
      String written = one.readLine();
      assertEquals(written, other.readLine());
      assertEquals(FolderDigest.of(good), FolderDigest.of(Path.of(written)));
    }
    try (Stream<Path> left = Files.list(models)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void whatAKilledWriterLeftIsNotUsed() throws IOException, InterruptedException {
    Path good = TinyModels.ensure("dense-q4_0", reference);
    Path target = models.resolve(good.getFileName());
    try (WritingProcess killed = new WritingProcess("half", target.toString())) {
      killed.go();
      assertEquals("half", killed.readLine());
      killed.kill();
    }
    assertFalse(Files.exists(target));
    List<Path> left;
    try (Stream<Path> children = Files.list(models)) {
      left = children.toList();
    }
    assertTrue(left.size() == 1, left::toString);
    assertEquals(target, TinyModels.ensure("dense-q4_0", cache));
    assertEquals(FolderDigest.of(good), FolderDigest.of(target));
  }
}
