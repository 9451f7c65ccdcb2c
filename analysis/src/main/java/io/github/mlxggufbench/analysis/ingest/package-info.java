/**
 * A run directory (or a JMH JSON file) into tables: reads, checks, reports what it had to cut.
 * Knows the file formats and nothing of statistics.
 */
@NullMarked
package io.github.mlxggufbench.analysis.ingest;

import org.jspecify.annotations.NullMarked;
