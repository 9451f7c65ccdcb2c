/**
 * Where a command line becomes a plan: {@code Main} joins JMH's options with {@code benchmark.yaml}
 * and hands the plan to {@code run}. May use every package below; nothing uses it.
 */
@NullMarked
package io.github.mlxggufbench;

import org.jspecify.annotations.NullMarked;
