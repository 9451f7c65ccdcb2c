/** What tests of several packages share: real engines and real model files. */
@NullMarked
package io.github.mlxggufbench.testing;

import org.jspecify.annotations.NullMarked;
