/**
 * Tiny language models with seeded random weights, each written as a GGUF file and as an MLX folder
 * that hold the same weights. {@link io.github.mlxggufbench.tinymodel.TinyModels} is the way in.
 * Uses no other package of the harness but its own three: {@code model} says what a model is,
 * {@code gguf} and {@code mlx} write it.
 */
@NullMarked
package io.github.mlxggufbench.tinymodel;

import org.jspecify.annotations.NullMarked;
