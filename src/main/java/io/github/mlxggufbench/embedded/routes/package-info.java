/**
 * LM Studio's API: HTTP requests in, its JSON and its events out, the work left to {@code engine}.
 * {@link io.github.mlxggufbench.embedded.routes.Routes} is the way in. May use {@code engine},
 * {@code modelfile}, {@code server.sse}, and of {@code embedded} its settings.
 */
@NullMarked
package io.github.mlxggufbench.embedded.routes;

import org.jspecify.annotations.NullMarked;
