@NullMarked
package io.github.mlxggufbench.analysis.report;

import org.jspecify.annotations.NullMarked;
