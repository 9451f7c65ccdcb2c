package io.github.mlxggufbench.tinymodel.model;

import java.io.IOException;
import java.nio.file.Path;

/** A model in one encoding. Its {@code toString} is part of what identifies the written file. */
public interface Build {

  /** {@code gguf} or {@code mlx}. */
  String format();

  /** What the name of the file ends with; empty for a folder. */
  String fileExtension();

  /**
   * Writes the file or folder, always the same bytes.
   *
   * @param target must not exist; its parent must
   */
  void write(Path target) throws IOException;
}
