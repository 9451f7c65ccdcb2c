/**
 * Our clock against the server's own, request by request. May use {@code ingest} and {@code
 * summary}; nothing of it enters a figure.
 */
@NullMarked
package io.github.mlxggufbench.analysis.crosscheck;

import org.jspecify.annotations.NullMarked;
