package io.github.mlxggufbench.embedded.engine;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a load, asked or in force.
 *
 * @param contextLength tokens; null = not asked, not known
 * @param parallel requests served at a time
 */
public record LoadConfig(@Nullable Integer contextLength, int parallel) {}
