package io.github.mlxggufbench.testing;

import io.github.mlxggufbench.embedded.CacheFolder;
import io.github.mlxggufbench.embedded.EngineUnavailableException;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.tinymodel.TinyModels;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    return model("dense-q8_0");
  }

  public static Path mlx() {
    return model("dense-mlx-4bit");
  }

  /** A generated model, written on first use. */
  public static Path model(String name) {
    try {
      return TinyModels.ensure(name, CacheFolder.locate());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
