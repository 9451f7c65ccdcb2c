/**
 * Energy without root where the platform tells it: counters of the processor packages and power of
 * the GPUs, as joules of any window of time; else unknown, with the reason.
 */
@NullMarked
package io.github.mlxggufbench.sampling.energy;

import org.jspecify.annotations.NullMarked;
