/**
 * The adapter that speaks with LM Studio: REST v1 for management, v0 where a server has no v1 and
 * for runtime names, OpenAI chat completions for the streams that are measured, {@code
 * /api/v1/chat} for the probe of what the server says of its own times, and the {@code lms} tool
 * for what no route says or does. May use {@code server} and {@code server.sse}.
 */
@NullMarked
package io.github.mlxggufbench.server.lmstudio;

import org.jspecify.annotations.NullMarked;
