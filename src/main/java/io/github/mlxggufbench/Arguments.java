package io.github.mlxggufbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Our own long options; every other word is JMH's. */
@Command(name = "benchmarks.jar", sortOptions = false)
final class Arguments {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the configuration (default: benchmark.yaml)")
  Path config = Path.of("benchmark.yaml");

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "how much is measured: quick, standard, full, or one of your own")
  @Nullable String profile;

  @Option(
      names = "--server",
      paramLabel = "KIND",
      description = "auto, lmstudio or embedded (default: the configuration's)")
  @Nullable String server;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "LM Studio's address (default: the configuration's)")
  @Nullable String url;

  @Option(
      names = "--gguf",
      paramLabel = "KEY",
      description = "with --mlx: measure this pair, by LM Studio's keys or by paths")
  @Nullable String gguf;

  @Option(names = "--mlx", paramLabel = "KEY", description = "the pair's other build")
  @Nullable String mlx;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "where run directories are made (default: results)")
  Path results = Path.of("results");

  @Option(names = "--label", paramLabel = "TEXT", description = "added to the run directory's name")
  @Nullable String label;

  @Option(
      names = "--run-file",
      paramLabel = "FILE",
      description = "write the run directory's path into FILE, for scripts")
  @Nullable Path runFile;

  @Option(
      names = "--force",
      description = "load builds that do not seem to fit into this machine's memory")
  boolean force;

  @Option(names = "--dry-run", description = "print the plan and stop")
  boolean dryRun;

  @Unmatched List<String> jmh = new ArrayList<>();

  /**
   * @throws CommandLine.ParameterException for a long option that is not ours, or a value it cannot
   *     take
   */
  static Arguments parse(List<String> words) {
    Arguments arguments = new Arguments();
    CommandLine line = commandLine(arguments);
    line.parseArgs(words.toArray(new String[0]));
    String before = "";
    for (String word : arguments.jmh) {
      // The value of JMH's -jvmArgs may be an option of the JVM.
      boolean ours = word.startsWith("--") && !before.startsWith("-jvm");
      before = word;
      if (ours) {
        throw new CommandLine.ParameterException(
            line, "unknown option " + word + " (java -jar target/benchmarks.jar -h lists them)");
      }
    }
    return arguments;
  }

  /** Our part of the help. */
  static String help() {
    CommandLine line = commandLine(new Arguments());
    return
"""
    Usage: java -jar target/benchmarks.jar [REGEX...] [OPTIONS] [JMH OPTIONS]
           java -jar target/benchmarks.jar setup    install the engines that the chosen pairs need
           java -jar target/benchmarks.jar serve    the embedded server in the foreground
           java -jar target/benchmarks.jar status RUN_DIR    where a run stands
           java -jar target/benchmarks.jar doctor   what a run needs and what would spoil it
           java -jar target/benchmarks.jar discover find the models of which both formats are here
           java -jar target/benchmarks.jar selftest the client's own error on this machine

    REGEX chooses scenarios; -p pair=NAME and -p format=gguf choose pairs and formats;
    -f N means N rounds (model loads) per cell, interleaved; -i and -wi count requests.

    Options:
"""
        + line.getHelp().optionList()
        + "\nJMH's own help:\n";
  }

  private static CommandLine commandLine(Arguments arguments) {
    return new CommandLine(arguments)
        .setUnmatchedArgumentsAllowed(true)
        .setUnmatchedOptionsArePositionalParams(false);
  }
}
