/**
 * Runs into a summary: figures of both formats into a verdict per metric. May use {@code ingest},
 * {@code metrics}, {@code audit}, {@code outcome}, {@code crosscheck}, {@code leak}, {@code
 * experts}, {@code stats}, {@code notation} and {@code summary}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.verdict;

import org.jspecify.annotations.NullMarked;
