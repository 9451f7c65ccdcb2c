/** Results as text for a terminal. May use {@code summary} and {@code notation}. */
@NullMarked
package io.github.mlxggufbench.analysis.console;

import org.jspecify.annotations.NullMarked;
