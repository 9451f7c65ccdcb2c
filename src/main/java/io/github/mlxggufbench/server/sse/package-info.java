/**
 * Server-sent events: bytes to typed events, by the WHATWG grammar. Knows nothing of models. Uses
 * no other package of the harness.
 */
@NullMarked
package io.github.mlxggufbench.server.sse;

import org.jspecify.annotations.NullMarked;
