/**
 * The client's own error on this machine: known streams, played by a process of its own ({@code
 * player}), measured by the product's own client through the port, reported against the truth. Also
 * drives any server that is named, without a truth. May use {@code config}, {@code server}, {@code
 * server.lmstudio}, {@code record}; others use {@code SelftestCommand} and {@code BriefSelftest}.
 */
@NullMarked
package io.github.mlxggufbench.selftest;

import org.jspecify.annotations.NullMarked;
