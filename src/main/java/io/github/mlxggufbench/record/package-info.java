/**
 * The run directory while it is written: manifest, journal, requests, samples, memory, routing. May
 * use {@code config} and {@code server} types.
 */
@NullMarked
package io.github.mlxggufbench.record;

import org.jspecify.annotations.NullMarked;
