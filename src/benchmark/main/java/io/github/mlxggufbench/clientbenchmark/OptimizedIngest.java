package io.github.mlxggufbench.clientbenchmark;

import org.openjdk.jmh.annotations.Fork;

/** The same in a JVM whose optimising compiler has had its time: see {@link OptimizedRequests}. */
@Fork(value = 1, jvmArgsAppend = OptimizedRequests.COMPILER)
public class OptimizedIngest extends Ingest {}
