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
    "dense-q4_0, 66398e9693ba2223ed6ae08b64a7337ddd0ec0fc9186069fa7e8bc70a3bf8e67",
    "scout-mlx-4bit, d031410dc3fb91dcb9db0d22f0c83decbee1217933237b63bed87122438f73bc"
  })
  void ofOneGeneratorVersion(String name, String digest) throws IOException {
    assertEquals(digest, FolderDigest.of(TinyModels.ensure(name, first)));
  }
}
