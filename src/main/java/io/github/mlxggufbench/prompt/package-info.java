/**
 * Prompts as pure functions of a seed and a place in the plan: the same bytes on every machine, for
 * both formats. May use {@code server}.
 */
@NullMarked
package io.github.mlxggufbench.prompt;

import org.jspecify.annotations.NullMarked;
