/**
 * What model files say of themselves: architecture, exact parameter count, quantisation, context
 * length, what their KV cache takes, from a GGUF header or an MLX folder. Reads headers only; uses
 * no other package.
 */
@NullMarked
package io.github.mlxggufbench.embedded.modelfile;

import org.jspecify.annotations.NullMarked;
