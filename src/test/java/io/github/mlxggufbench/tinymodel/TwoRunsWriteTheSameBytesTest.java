package io.github.mlxggufbench.tinymodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoRunsWriteTheSameBytesTest {

  @TempDir private Path first;
  @TempDir private Path second;

  @ParameterizedTest
  @ValueSource(strings = {"dense-q8_0", "mixtral-mlx-4bit", "scout-q4_0"})
  void ofOneBuild(String name) throws IOException {
    Path one = TinyModels.ensure(name, first);
    Path other = TinyModels.ensure(name, second);
    assertEquals(first.relativize(one), second.relativize(other));
    assertEquals(FolderDigest.of(one), FolderDigest.of(other));
  }

  @Test
  void buildsHaveNamesOfTheirOwn() throws IOException {
    assertNotEquals(TinyModels.ensure("dense-q4_0", first), TinyModels.ensure("dense-q8_0", first));
  }

  /**
   * The bytes of generator version 1, on every machine and JDK. A change that makes this fail must
   * raise the generator version in {@link TinyModels}, or caches would keep the old files under the
   * new files' names; then these digests are those of the new version.
   */
  @ParameterizedTest
  @CsvSource({
    "dense-q4_0, 55fc515511307ff22766ddf55d344747cb78ae8d0a4599c4cb75e1acc6e09293",
    "scout-mlx-4bit, b6881ee3942aceaaa7a78a5a35dd58a282b6d0faf60d3591f68647efc03e19b8"
  })
  void ofOneGeneratorVersion(String name, String digest) throws IOException {
    assertEquals(digest, FolderDigest.of(TinyModels.ensure(name, first)));
  }
}
