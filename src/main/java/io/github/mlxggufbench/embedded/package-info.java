/**
 * The built-in LM Studio-compatible server, as others start it: in this process or in one of its
 * own, with the settings, models and errors that this takes. Its work is done in rooms below, which
 * know those settings and errors, never the server: {@code routes} (LM Studio's API) uses {@code
 * engine} (one process for each loaded model), which uses {@code python} (where engines are
 * installed) and {@code modelfile} (what model files say of themselves). Others may use this
 * package, {@code python.PythonEnvironment} and {@code modelfile.ModelFacts}.
 *
 * <p>Where it differs from LM Studio:
 *
 * <ul>
 *   <li>{@code /api/v1/models/load} also takes {@code parallel} (default 1) and knows only {@code
 *       model}, {@code context_length}, {@code parallel}, {@code echo_load_config}: a setting that
 *       would not be obeyed is refused.
 *   <li>A load's answer and each loaded instance name {@code engine_pids}, {@code path} and {@code
 *       engine}; each model its {@code path} and exact {@code parameters}.
 *   <li>{@code context_length} in force: llama.cpp as asked (default 4096, in steps of 256);
 *       mlx_lm's server has no limit of its own, so always the model's maximum.
 *   <li>An unknown model is an error, never answered by the one that happens to be loaded.
 *   <li>{@code /api/v1/chat} keeps no conversation and gives no {@code response_id}; a figure that
 *       is not known is left out of {@code stats}.
 *   <li>A model asked for that is not loaded is loaded, and stays until it is unloaded.
 * </ul>
 */
@NullMarked
package io.github.mlxggufbench.embedded;

import org.jspecify.annotations.NullMarked;
