package io.github.mlxggufbench.embedded;

/**
 * The settings of a load, asked or in force.
 *
 * @param contextLength tokens
 * @param parallel requests served at a time
 */
record LoadConfig(int contextLength, int parallel) {}
