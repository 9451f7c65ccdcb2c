package io.github.mlxggufbench.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model in memory; null = the server did not say.
 *
 * @param id what generation and unload take
 * @param loadSeconds the server's own figure, only in the answer to a load
 * @param contextLength in force, not as asked
 * @param parallel slots in force
 * @param enginePids the engine's processes where the server names them (the embedded server does);
 *     else empty
 */
public record LoadedInstance(
    String id,
    @Nullable Double loadSeconds,
    @Nullable Integer contextLength,
    @Nullable Integer parallel,
    List<Long> enginePids) {}
