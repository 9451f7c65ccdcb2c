package io.github.mlxggufbench.clientbenchmark;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of this module, and no scenario that is on the class path too. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    CommandLineOptions options = new CommandLineOptions(args);
    ChainedOptionsBuilder ours = new OptionsBuilder().parent(options);
    for (String include : options.getIncludes()) {
      ours.include("(client|sampler)benchmark\\.(" + include + ")");
    }
    new Runner(ours.build()).run();
  }
}
