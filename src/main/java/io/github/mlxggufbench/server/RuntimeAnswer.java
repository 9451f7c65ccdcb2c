package io.github.mlxggufbench.server;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of the engine behind an instance.
 *
 * @param runtime null = it does not say
 * @param generation the request that it took to learn it; null = none
 */
public record RuntimeAnswer(@Nullable EngineRuntime runtime, @Nullable Generation generation) {}
