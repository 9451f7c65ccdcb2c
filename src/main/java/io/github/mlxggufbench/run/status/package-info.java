/**
 * Where a run stands, read from its directory while it goes on or after it. May use {@code record}
 * and the estimate of {@code run}.
 */
@NullMarked
package io.github.mlxggufbench.run.status;

import org.jspecify.annotations.NullMarked;
