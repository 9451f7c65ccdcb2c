/**
 * Figures of both formats into a verdict per metric. May use {@code metrics}, {@code stats} and
 * {@code summary}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.verdict;

import org.jspecify.annotations.NullMarked;
