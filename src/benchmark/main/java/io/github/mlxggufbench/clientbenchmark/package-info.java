/**
 * What the client of a model server costs: beside a client of a few lines on a bare socket, in the
 * same run, against the same server in a process of its own. JMH benchmarks of ours, not of the
 * harness: they measure no model, and are in no jar that is shipped.
 */
@NullMarked
package io.github.mlxggufbench.clientbenchmark;

import org.jspecify.annotations.NullMarked;
