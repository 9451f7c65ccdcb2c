/**
 * Expert selections of a MoE build into shares, divergences and their noise floor. May use {@code
 * ingest}, {@code stats} and {@code summary}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.experts;

import org.jspecify.annotations.NullMarked;
