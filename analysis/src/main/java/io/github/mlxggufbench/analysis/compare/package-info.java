/**
 * Two measurements side by side: run directories or plain JMH JSON files. May use {@code ingest},
 * {@code metrics}, {@code stats}, {@code verdict} and {@code console}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.compare;

import org.jspecify.annotations.NullMarked;
