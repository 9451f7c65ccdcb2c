package io.github.mlxggufbench.clientbenchmark;

import org.openjdk.jmh.annotations.Fork;

/**
 * The same in a JVM whose optimising compiler has had its time. The harness's own does without it,
 * for its threads are in a short-lived client's TTFT error; what code can do at most is seen here.
 */
@Fork(value = 1, jvmArgsAppend = OptimizedRequests.COMPILER)
public class OptimizedRequests extends Requests {
  static final String COMPILER = "-XX:TieredStopAtLevel=4";
}
