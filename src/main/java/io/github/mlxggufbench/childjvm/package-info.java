/**
 * JVMs of our own, started from this class path and ended by closing their standard input. Uses no
 * other package of the harness.
 */
@NullMarked
package io.github.mlxggufbench.childjvm;

import org.jspecify.annotations.NullMarked;
