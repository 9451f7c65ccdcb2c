/**
 * The scenarios: one class each, a JMH benchmark with its state and figures. May use every package
 * but {@code run}.
 */
@NullMarked
package io.github.mlxggufbench.scenario;

import org.jspecify.annotations.NullMarked;
