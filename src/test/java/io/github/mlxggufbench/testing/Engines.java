package io.github.mlxggufbench.testing;

import io.github.mlxggufbench.embedded.CacheFolder;
import io.github.mlxggufbench.embedded.EngineUnavailableException;
import io.github.mlxggufbench.embedded.PythonEnvironment;
import java.nio.file.Path;

/** The real engines, installed on first use, and a small model of each format. */
public final class Engines {

  private Engines() {}

  public static PythonEnvironment environment() {
    PythonEnvironment environment = PythonEnvironment.in(CacheFolder.locate());
    try {
      environment.install(System.out::println);
    } catch (EngineUnavailableException e) {
      throw new IllegalStateException(e);
    }
    return environment;
  }

  public static Path python() {
    return environment().python();
  }

  public static Path gguf() {
    return named("MLX_GGUF_BENCH_TEST_GGUF");
  }

  public static Path mlx() {
    return named("MLX_GGUF_BENCH_TEST_MLX");
  }

  private static Path named(String variable) {
    String path = System.getenv(variable);
    if (path == null) {
      throw new IllegalStateException("set " + variable + " to a model for tests");
    }
    return Path.of(path);
  }
}
