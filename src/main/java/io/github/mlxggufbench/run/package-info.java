/**
 * From a plan to a finished run directory: interleaved rounds, merging, progress, preflight,
 * resume. May use every package but {@code scenario}.
 */
@NullMarked
package io.github.mlxggufbench.run;

import org.jspecify.annotations.NullMarked;
