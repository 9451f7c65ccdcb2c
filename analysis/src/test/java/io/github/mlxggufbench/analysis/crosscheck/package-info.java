@NullMarked
package io.github.mlxggufbench.analysis.crosscheck;

import org.jspecify.annotations.NullMarked;
