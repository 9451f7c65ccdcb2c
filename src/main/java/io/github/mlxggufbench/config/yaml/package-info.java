/**
 * YAML as a tree of values that know their place, read strictly: numbers are plain decimal,
 * booleans are {@code true} and {@code false}, no key is unknown or given twice, no tag creates an
 * object. Knows nothing of benchmarks.
 */
@NullMarked
package io.github.mlxggufbench.config.yaml;

import org.jspecify.annotations.NullMarked;
