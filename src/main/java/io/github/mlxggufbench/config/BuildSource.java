package io.github.mlxggufbench.config;

import java.nio.file.Path;

/** Where a build comes from: exactly one of the three. */
public sealed interface BuildSource {

  /** A model that LM Studio holds, by its key. */
  record Model(String key) implements BuildSource {}

  /** A file of ours: a {@code .gguf} file, or an MLX folder. Absolute. */
  record Local(Path path) implements BuildSource {}

  /** A tiny model that the harness generates, by its name. */
  record Generated(String name) implements BuildSource {}

  /** Whether the embedded server serves this build under {@code server.kind: auto}. */
  default boolean embedded() {
    return !(this instanceof Model);
  }
}
