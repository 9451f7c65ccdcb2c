package io.github.mlxggufbench.analysis.figures;

import java.util.Arrays;
import java.util.Optional;

/**
 * The two formats as they are drawn, everywhere alike: blue for GGUF, vermillion for MLX (Okabe and
 * Ito's palette, told apart with any colour vision, at least 3:1 against white and against the dark
 * page).
 */
public enum Format {
  GGUF("gguf", "GGUF", "#0072b2", "#8cc3e2"),
  MLX("mlx", "MLX", "#d55e00", "#f0b48a");

  private final String id;
  private final String label;
  private final String color;
  private final String tint;

  Format(String id, String label, String color, String tint) {
    this.id = id;
    this.label = label;
    this.color = color;
    this.tint = tint;
  }

  /** The format of a {@code format}; empty for a format this version does not know. */
  static Optional<Format> of(String id) {
    return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
  }

  /** As in {@code format} of the run's files. */
  public String id() {
    return id;
  }

  /** As a person reads it. */
  public String label() {
    return label;
  }

  public String color() {
    return color;
  }

  /** The lighter sister of the colour, for areas. */
  public String tint() {
    return tint;
  }
}
