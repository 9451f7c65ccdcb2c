/**
 * The state of this machine, as far as it changes what is measured on it: power, heat, clock,
 * memory in use, and who else is busy. Each probe is split: one part asks the system (a command, a
 * file, OSHI), the other reads the answer and is pure. What is not known says why. May use {@code
 * sampling.os}; knows nothing of models.
 */
@NullMarked
package io.github.mlxggufbench.machine;

import org.jspecify.annotations.NullMarked;
