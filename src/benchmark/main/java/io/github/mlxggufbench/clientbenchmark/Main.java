package io.github.mlxggufbench.clientbenchmark;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of this module, and no scenario that is on the class path too. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .exclude("io\\.github\\.mlxggufbench\\.scenario\\.")
                .build())
        .run();
  }
}
