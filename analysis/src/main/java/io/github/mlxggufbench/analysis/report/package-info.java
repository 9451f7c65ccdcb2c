/**
 * A finished summary into HTML, Markdown and JSON files. May use {@code summary}, {@code figures},
 * {@code ingest} and, for the values of single rounds, {@code metrics}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.report;

import org.jspecify.annotations.NullMarked;
