package io.github.mlxggufbench.clientbenchmark;

import io.github.mlxggufbench.selftest.ClientJvm;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of this module, and no scenario that is on the class path too, in the JVM
 * that the harness gives a client that measures: its compiler and collector are part of the client.
 */
final class Main {
  private Main() {}

  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .jvmArgsPrepend(ClientJvm.OPTIONS.toArray(String[]::new))
                .exclude("io\\.github\\.mlxggufbench\\.scenario\\.")
                .build())
        .run();
  }
}
