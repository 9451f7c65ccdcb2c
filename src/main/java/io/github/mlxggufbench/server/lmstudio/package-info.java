/**
 * The adapter that speaks LM Studio's REST: v1 for management, OpenAI chat completions for streams,
 * v0 for runtime names. May use {@code server} and {@code server.sse}.
 */
@NullMarked
package io.github.mlxggufbench.server.lmstudio;

import org.jspecify.annotations.NullMarked;
