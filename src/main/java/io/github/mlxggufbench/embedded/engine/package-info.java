/**
 * The engine processes: what is on offer ({@link
 * io.github.mlxggufbench.embedded.engine.Catalogue}), what is loaded ({@link
 * io.github.mlxggufbench.embedded.engine.LoadedModels}), how llama.cpp and MLX are started, asked
 * and ended. Speaks the engines' HTTP, knows none of LM Studio's routes. May use {@code python} and
 * {@code modelfile}, and of {@code embedded} its settings.
 */
@NullMarked
package io.github.mlxggufbench.embedded.engine;

import org.jspecify.annotations.NullMarked;
