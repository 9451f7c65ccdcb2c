/** What tests of several packages share. */
@NullMarked
package io.github.mlxggufbench.testing;

import org.jspecify.annotations.NullMarked;
