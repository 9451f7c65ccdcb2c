package io.github.mlxggufbench.analysis.metrics;

/**
 * A metric's value in one round: the unit that statistics run over.
 *
 * @param requests whose mean it is; 0 when it is of the round as a whole
 */
public record RoundValue(Block block, double value, int requests) {}
