package io.github.mlxggufbench.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as the server lists it; null = the server did not say.
 *
 * @param key what {@link LoadRequest} takes
 * @param format {@code gguf} or {@code mlx}
 * @param bitsPerWeight as the server rounds it
 * @param parameters the exact count in digits where the server has it, else its own text, such as
 *     {@code 8B}
 * @param path where the build lies on disk, where the server says it
 * @param type {@code llm} or {@code embedding}
 * @param vision whether it reads pictures
 * @param variants of a key that stands for several builds: the server loads the one chosen in its
 *     own window
 */
public record ModelInfo(
    String key,
    @Nullable String publisher,
    @Nullable String displayName,
    @Nullable String format,
    @Nullable String architecture,
    @Nullable String quantization,
    @Nullable Double bitsPerWeight,
    @Nullable Long sizeBytes,
    @Nullable String parameters,
    @Nullable Integer maxContextLength,
    @Nullable String path,
    List<LoadedInstance> instances,
    @Nullable String type,
    @Nullable Boolean vision,
    List<String> variants) {

  /** A model of a server that says nothing of the last three. */
  public ModelInfo(
      String key,
      @Nullable String publisher,
      @Nullable String displayName,
      @Nullable String format,
      @Nullable String architecture,
      @Nullable String quantization,
      @Nullable Double bitsPerWeight,
      @Nullable Long sizeBytes,
      @Nullable String parameters,
      @Nullable Integer maxContextLength,
      @Nullable String path,
      List<LoadedInstance> instances) {
    this(
        key,
        publisher,
        displayName,
        format,
        architecture,
        quantization,
        bitsPerWeight,
        sizeBytes,
        parameters,
        maxContextLength,
        path,
        instances,
        null,
        null,
        List.of());
  }
}
