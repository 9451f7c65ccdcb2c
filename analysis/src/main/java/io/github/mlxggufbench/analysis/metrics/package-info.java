/** Raw rows into figures: one value per round, metric and format. May use {@code ingest}. */
@NullMarked
package io.github.mlxggufbench.analysis.metrics;

import org.jspecify.annotations.NullMarked;
