/**
 * Are the two builds alike in what must be alike? May use {@code ingest}, {@code metrics} and
 * {@code summary}.
 */
@NullMarked
package io.github.mlxggufbench.analysis.audit;

import org.jspecify.annotations.NullMarked;
