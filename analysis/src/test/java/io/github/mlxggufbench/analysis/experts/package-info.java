@NullMarked
package io.github.mlxggufbench.analysis.experts;

import org.jspecify.annotations.NullMarked;
