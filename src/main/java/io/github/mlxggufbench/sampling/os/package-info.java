/**
 * What the operating system says, read and parsed: thin readers over OSHI, {@code /proc} and the
 * tools of the system, and pure parsers that are tested with fixtures. Unknown is null here, never
 * OSHI's −1 nor a 0 that nobody measured.
 */
@NullMarked
package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.NullMarked;
