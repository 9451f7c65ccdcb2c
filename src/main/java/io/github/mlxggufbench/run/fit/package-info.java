/**
 * Whether a build fits into memory, before it is loaded: what it needs by its files, what there is.
 * Pure but for {@link io.github.mlxggufbench.run.fit.MemoryRoom#now} and the reading of the model's
 * header.
 */
@NullMarked
package io.github.mlxggufbench.run.fit;

import org.jspecify.annotations.NullMarked;
