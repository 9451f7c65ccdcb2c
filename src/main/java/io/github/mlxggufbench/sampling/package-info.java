/**
 * What the operating system says of the engine processes: discovery, memory, CPU and GPU readings,
 * the sampler on its absolute schedule and the JMH profiler around it. May use {@code server} types
 * and {@code record}.
 */
@NullMarked
package io.github.mlxggufbench.sampling;

import org.jspecify.annotations.NullMarked;
