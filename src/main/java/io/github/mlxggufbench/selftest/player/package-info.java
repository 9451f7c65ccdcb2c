/**
 * A server of known streams in a process of its own, with its own record of what it wrote when: the
 * truth that the client is measured against. Others start it by {@code StreamPlayer} and say what
 * to play by {@code StreamScript}. Bare sockets; uses no other package of the harness, so that
 * nothing under test has a part in the truth.
 */
@NullMarked
package io.github.mlxggufbench.selftest.player;

import org.jspecify.annotations.NullMarked;
