package io.github.mlxggufbench.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One model load of the plan.
 *
 * @param round from 0, within the cell
 * @param block from 0, within the cell and its counterpart: holds one round of each format
 */
public record PlannedRound(int round, int block, @JsonUnwrapped Cell cell) {}
