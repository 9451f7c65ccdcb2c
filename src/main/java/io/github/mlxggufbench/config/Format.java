package io.github.mlxggufbench.config;

import com.fasterxml.jackson.annotation.JsonValue;

/** The two builds of a pair. */
public enum Format {
  GGUF("gguf"),
  MLX("mlx");

  private final String id;

  Format(String id) {
    this.id = id;
  }

  /** The name used in files, parameters and reports: {@code gguf} or {@code mlx}. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * The format of an id, as in files, parameters and reports.
   *
   * @throws IllegalArgumentException when {@code id} names no format
   */
  public static Format of(String id) {
    for (Format format : values()) {
      if (format.id.equals(id)) {
        return format;
      }
    }
    throw new IllegalArgumentException("no such format: " + id + "; known: gguf, mlx");
  }
}
