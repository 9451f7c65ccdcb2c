/**
 * What is loaded at LM Studio beside the build that is to be measured: what an earlier run of ours
 * left is unloaded, what somebody else loaded is theirs. May use {@code record} and {@code server}.
 */
@NullMarked
package io.github.mlxggufbench.run.occupancy;

import org.jspecify.annotations.NullMarked;
