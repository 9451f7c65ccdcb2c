/** The command line of the analysis: {@code report} and {@code compare}. Only dispatches. */
@NullMarked
package io.github.mlxggufbench.analysis;

import org.jspecify.annotations.NullMarked;
