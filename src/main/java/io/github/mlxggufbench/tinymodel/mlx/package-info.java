/** Tiny models as MLX folders, and the quantization of MLX that they use. */
@NullMarked
package io.github.mlxggufbench.tinymodel.mlx;

import org.jspecify.annotations.NullMarked;
