/** The result of an analysis as data, shaped like {@code summary.json}. Uses no other package. */
@NullMarked
package io.github.mlxggufbench.analysis.summary;

import org.jspecify.annotations.NullMarked;
