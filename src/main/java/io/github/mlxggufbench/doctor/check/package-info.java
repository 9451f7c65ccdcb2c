/**
 * What a check of {@code doctor} is and what it says. Uses {@code machine.Fact} and nothing else of
 * the harness.
 */
@NullMarked
package io.github.mlxggufbench.doctor.check;

import org.jspecify.annotations.NullMarked;
