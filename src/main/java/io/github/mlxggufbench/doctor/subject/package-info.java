/**
 * Checks of what is to be measured: the engines, LM Studio's server, the models of each pair, and
 * the memory that they need.
 */
@NullMarked
package io.github.mlxggufbench.doctor.subject;

import org.jspecify.annotations.NullMarked;
