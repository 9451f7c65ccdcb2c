package io.github.mlxggufbench.clientbenchmark;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same in the JVM of {@link OptimizedRequests}: what it gains in requests it must not lose in
 * truth. Streams that wait for their tokens take long to make code hot, and until it is compiled
 * the compiler's threads are in the figures.
 */
@Fork(value = 1, jvmArgsAppend = OptimizedRequests.COMPILER)
@Warmup(iterations = 150)
public class OptimizedClientErrors extends ClientErrors {}
