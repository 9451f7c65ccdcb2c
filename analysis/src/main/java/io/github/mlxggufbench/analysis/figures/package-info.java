/**
 * Pictures: SVG for Markdown, jsplot for HTML. May use {@code ingest}, {@code summary} and {@code
 * notation}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.figures;

import org.jspecify.annotations.NullMarked;
