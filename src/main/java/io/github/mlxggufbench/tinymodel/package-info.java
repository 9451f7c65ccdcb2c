/**
 * Seeded tiny models, written as GGUF and as MLX builds that hold the same weights. Uses no other
 * package of the harness.
 */
@NullMarked
package io.github.mlxggufbench.tinymodel;

import org.jspecify.annotations.NullMarked;
