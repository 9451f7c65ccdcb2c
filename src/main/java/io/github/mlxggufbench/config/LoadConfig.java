package io.github.mlxggufbench.config;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the server at load; {@code null} = its own default.
 *
 * @param contextLength in tokens
 * @param parallel slots; sent only where the server accepts it
 */
public record LoadConfig(@Nullable Integer contextLength, @Nullable Integer parallel) {}
