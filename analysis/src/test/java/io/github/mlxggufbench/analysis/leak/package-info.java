@NullMarked
package io.github.mlxggufbench.analysis.leak;

import org.jspecify.annotations.NullMarked;
