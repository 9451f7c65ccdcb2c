/**
 * Which experts a mixture model chooses, read from its file in a pass of its own: the engine of
 * each format evaluates the texts of a run once more, outside of any measurement, and tells every
 * choice of every layer. Scripts of {@code src/main/python} acquire the choices; what is made of
 * them is pure. {@link io.github.mlxggufbench.experts.RoutingPass} is the way in. May use {@code
 * embedded}.
 */
@NullMarked
package io.github.mlxggufbench.experts;

import org.jspecify.annotations.NullMarked;
