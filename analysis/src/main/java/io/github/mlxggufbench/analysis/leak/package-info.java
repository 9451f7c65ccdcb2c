/**
 * Whether memory leaks over many requests. May use {@code ingest}, {@code metrics}, {@code stats}
 * and {@code summary}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.leak;

import org.jspecify.annotations.NullMarked;
