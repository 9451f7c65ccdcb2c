/** Checks of this machine: each asks {@code machine} and says what that means for a run. */
@NullMarked
package io.github.mlxggufbench.doctor.host;

import org.jspecify.annotations.NullMarked;
