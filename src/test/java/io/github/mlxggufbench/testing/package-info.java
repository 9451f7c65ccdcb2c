/**
 * What tests of several rooms share: real engines, real processes, real sockets that do as they are
 * told.
 */
@NullMarked
package io.github.mlxggufbench.testing;

import org.jspecify.annotations.NullMarked;
