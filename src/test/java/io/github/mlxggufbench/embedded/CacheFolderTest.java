package io.github.mlxggufbench.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

  @Test
  void theVariableIsTheFolder() {
    assertEquals(
        Path.of("/big/cache"), locate("Linux", Map.of("MLX_GGUF_BENCH_CACHE", "/big/cache")));
  }

  @Test
  void linux() {
    assertEquals(Path.of("/home/ann/.cache/mlx-gguf-bench"), locate("Linux", Map.of()));
    assertEquals(Path.of("/c/mlx-gguf-bench"), locate("Linux", Map.of("XDG_CACHE_HOME", "/c")));
    assertEquals(
        Path.of("/home/ann/.cache/mlx-gguf-bench"),
        locate("Linux", Map.of("XDG_CACHE_HOME", "relative")));
  }

  @Test
  void macOs() {
    assertEquals(Path.of("/home/ann/Library/Caches/mlx-gguf-bench"), locate("Mac OS X", Map.of()));
  }

  private static Path locate(String os, Map<String, String> environment) {
    Properties system = new Properties();
    system.setProperty("os.name", os);
    system.setProperty("user.home", "/home/ann");
    return CacheFolder.locate(environment, system);
  }
}
