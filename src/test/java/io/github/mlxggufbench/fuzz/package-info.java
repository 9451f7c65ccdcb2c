/**
 * Any bytes against the readers of streams, compared with a second reading that is slow and plain.
 * The entry points are those that Jazzer calls ({@code -Pfuzz}); nothing here needs Jazzer, and the
 * corpus in {@code src/test/resources/fuzz} is replayed by every build.
 */
@NullMarked
package io.github.mlxggufbench.fuzz;

import org.jspecify.annotations.NullMarked;
