/**
 * Two measurements side by side: run directories or plain JMH JSON files. May use {@code ingest},
 * {@code metrics} and {@code stats}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.compare;

import org.jspecify.annotations.NullMarked;
