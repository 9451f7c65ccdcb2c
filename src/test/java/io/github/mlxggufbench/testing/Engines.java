package io.github.mlxggufbench.testing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The real engines, for tests. */
public final class Engines {

  private static final String PYTHON = "MLX_GGUF_BENCH_TEST_PYTHON";

  private Engines() {}

  /**
   * The Python executable of an environment that holds both engines: xllamacpp and mlx-lm.
   *
   * @throws IllegalStateException if none is named: such a test fails, it is never skipped
   */
  public static Path python() {
    @Nullable String python = System.getProperty(PYTHON, System.getenv(PYTHON));
    if (python == null) {
      throw new IllegalStateException(
          PYTHON + " must name the Python executable of an environment with both engines");
    }
    return Path.of(python);
  }
}
