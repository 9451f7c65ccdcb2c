/**
 * Finds the models of which both formats are here, in LM Studio or in a folder, and writes them as
 * pairs into {@code benchmark.yaml}, whose comments stay. What two builds differ in is told in data
 * ({@link io.github.mlxggufbench.discover.Difference}), which {@code doctor} uses as well.
 */
@NullMarked
package io.github.mlxggufbench.discover;

import org.jspecify.annotations.NullMarked;
