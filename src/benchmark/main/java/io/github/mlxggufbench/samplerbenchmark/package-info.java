/**
 * What the sampler costs, beside a loop that does nothing on the same schedule, and that a tick
 * costs the same whatever an engine has mapped.
 */
@NullMarked
package io.github.mlxggufbench.samplerbenchmark;

import org.jspecify.annotations.NullMarked;
