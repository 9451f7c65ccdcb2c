package io.github.mlxggufbench.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Where what is installed or generated once is kept. */
public final class CacheFolder {

  private CacheFolder() {}

  /**
   * {@code MLX_GGUF_BENCH_CACHE} itself where set; else {@code mlx-gguf-bench} in {@code
   * ~/Library/Caches} (macOS), in {@code XDG_CACHE_HOME} or in {@code ~/.cache}. The folder need
   * not exist.
   */
  public static Path locate() {
    return locate(System.getenv(), System.getProperties());
  }

  static Path locate(Map<String, String> environment, Properties system) {
    String own = environment.getOrDefault("MLX_GGUF_BENCH_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    Path home = Path.of(system.getProperty("user.home"));
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches;
    if (system.getProperty("os.name").startsWith("Mac")) {
      caches = home.resolve("Library/Caches");
    } else if (Path.of(xdg).isAbsolute()) { // the specification: a relative one is ignored
      caches = Path.of(xdg);
    } else {
      caches = home.resolve(".cache");
    }
    return caches.resolve("mlx-gguf-bench");
  }
}
