/** Pure functions over numbers, each headed by its formula and citation. Uses no other package. */
@NullMarked
package io.github.mlxggufbench.analysis.stats;

import org.jspecify.annotations.NullMarked;
