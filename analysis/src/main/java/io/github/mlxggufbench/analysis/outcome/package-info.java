/**
 * How every request and every round ended, failures by name. May use {@code ingest}, {@code stats}
 * and {@code summary}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.outcome;

import org.jspecify.annotations.NullMarked;
