@NullMarked
package io.github.mlxggufbench.analysis.outcome;

import org.jspecify.annotations.NullMarked;
