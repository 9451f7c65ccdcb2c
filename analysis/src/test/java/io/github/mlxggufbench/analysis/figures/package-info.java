@NullMarked
package io.github.mlxggufbench.analysis.figures;

import org.jspecify.annotations.NullMarked;
