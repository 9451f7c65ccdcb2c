package io.github.mlxggufbench.server;

import org.jspecify.annotations.Nullable;

/** A model by its key, and what is asked of the load; null = the server's default. */
public record LoadRequest(
    String model, @Nullable Integer contextLength, @Nullable Integer parallel) {}
