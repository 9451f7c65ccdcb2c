/**
 * Looks before a run at what it needs and what would spoil it: {@code check} says what a check is,
 * {@code host} looks at this machine, {@code subject} at servers, engines and models. Here all are
 * chosen, asked side by side and printed.
 */
@NullMarked
package io.github.mlxggufbench.doctor;

import org.jspecify.annotations.NullMarked;
