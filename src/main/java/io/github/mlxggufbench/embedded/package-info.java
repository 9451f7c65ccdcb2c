/**
 * The built-in LM Studio-compatible server: its engine processes (llama.cpp, MLX), their Python
 * environment, its routes. May use {@code server.sse}.
 */
@NullMarked
package io.github.mlxggufbench.embedded;

import org.jspecify.annotations.NullMarked;
