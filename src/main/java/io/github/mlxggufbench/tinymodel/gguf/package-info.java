/** Tiny models as GGUF files, and the quantizations of ggml that they use. */
@NullMarked
package io.github.mlxggufbench.tinymodel.gguf;

import org.jspecify.annotations.NullMarked;
