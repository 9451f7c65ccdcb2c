/**
 * The client against every stream that a server can send, as seen from outside: the public client
 * on one side, a {@link io.github.mlxggufbench.testing.FakeLmStudio} or a real engine on the other.
 * Uses nothing of the client's inside; {@code docs/conformance.md} lists case by case which class
 * holds what, here and beside the parser and the adapter.
 */
@NullMarked
package io.github.mlxggufbench.conformance;

import org.jspecify.annotations.NullMarked;
