package io.github.mlxggufbench.embedded;

import java.nio.file.Path;

/**
 * A model that the embedded server offers.
 *
 * @param key the name clients use; unique in a server
 * @param format {@code gguf} or {@code mlx}: decides the engine
 * @param path a {@code .gguf} file or an MLX folder
 * @param publisher {@code generated} for our own tiny models, else {@code local}
 */
public record CatalogueEntry(String key, String format, Path path, String publisher) {}
