/**
 * A finished summary into HTML, Markdown and JSON files. May use {@code summary} and {@code
 * figures}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.report;

import org.jspecify.annotations.NullMarked;
