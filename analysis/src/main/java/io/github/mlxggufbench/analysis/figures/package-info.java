/** Pictures: SVG for Markdown, jsplot for HTML. May use {@code ingest} and {@code summary}. */
@NullMarked
package io.github.mlxggufbench.analysis.figures;

import org.jspecify.annotations.NullMarked;
