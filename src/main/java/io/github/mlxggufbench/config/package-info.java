/**
 * {@code benchmark.yaml} as validated, immutable records. Every error names file, line, key and
 * what is allowed. Uses no other package of the harness.
 */
@NullMarked
package io.github.mlxggufbench.config;

import org.jspecify.annotations.NullMarked;
