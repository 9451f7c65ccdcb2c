/**
 * The port to whatever serves the models: list, load, unload, generate; and what came of a
 * generation (time stamps, counts, outcome). Uses no other package of the harness.
 */
@NullMarked
package io.github.mlxggufbench.server;

import org.jspecify.annotations.NullMarked;
