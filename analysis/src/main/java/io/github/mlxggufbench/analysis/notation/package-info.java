/**
 * How a number is written for a person, the same on the terminal, in pictures and in pages. May use
 * {@code summary}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.notation;

import org.jspecify.annotations.NullMarked;
