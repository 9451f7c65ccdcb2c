package io.github.mlxggufbench.analysis.metrics;

/** One round of each format, measured close together; blocks of different runs are different. */
public record Block(String run, int number) {}
