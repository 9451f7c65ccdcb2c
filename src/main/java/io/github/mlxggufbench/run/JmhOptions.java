package io.github.mlxggufbench.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.profile.ProfilerFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.ProfilerConfig;
import org.openjdk.jmh.util.Optional;

/**
 * JMH's part of the command line. Options that would change what a round is are refused by name;
 * all others keep JMH's meaning, but for {@code -f}: it counts rounds.
 */
public final class JmhOptions {
  private final CommandLineOptions options;
  private final List<String> arguments;

  private JmhOptions(CommandLineOptions options, List<String> arguments) {
    this.options = options;
    this.arguments = arguments;
  }

  /**
   * Reads JMH's words.
   *
   * @throws RunException for an option that JMH does not know or that would change what is measured
   */
  public static JmhOptions parse(List<String> arguments) throws RunException {
    CommandLineOptions options;
    try {
      options = new CommandLineOptions(arguments.toArray(new String[0]));
    } catch (CommandLineOptionException e) {
      throw usage(e.getMessage() + " (java -jar target/benchmarks.jar -h lists the options)");
    }
    refuseWhatChangesTheMeasurement(options);
    refuseProfilersThatAreNotThere(options);
    return new JmhOptions(options, List.copyOf(arguments));
  }

  private static void refuseWhatChangesTheMeasurement(Options options) throws RunException {
    Collection<Mode> modes = options.getBenchModes();
    if (!Set.of(Mode.SingleShotTime).containsAll(modes)) {
      throw usage("-bm: an iteration is one request, so the mode is always ss");
    }
    if (options.getThreads().orElse(1) != 1) {
      throw usage("-t: requests are sent one at a time, so the number of threads is always 1");
    }
    if (options.getMeasurementBatchSize().orElse(1) != 1
        || options.getWarmupBatchSize().orElse(1) != 1) {
      throw usage("-bs, -wbs: an iteration is one request, so the batch size is always 1");
    }
    if (options.getForkCount().orElse(1) == 0) {
      throw usage("-f 0: every round has a JVM of its own; allowed: 1 and more");
    }
    if (options.getWarmupForkCount().orElse(0) != 0) {
      throw usage("-wf: every round warms up by itself (-wi); allowed: 0");
    }
    if (!options.getWarmupIncludes().isEmpty() || options.getWarmupMode().hasValue()) {
      throw usage("-wmb, -wm: a round holds one benchmark, warmed up in its own JVM; use -wi");
    }
    if (options.getOperationsPerInvocation().orElse(1) != 1) {
      throw usage("-opi: an iteration is one request, so it is always one operation");
    }
    if (options.getTimeout().hasValue()) {
      throw usage("-to: requests have limits of their own; set timeouts in benchmark.yaml");
    }
  }

  /** JMH itself would say so only when the first round starts, and without their name. */
  private static void refuseProfilersThatAreNotThere(Options options) throws RunException {
    for (ProfilerConfig profiler : options.getProfilers()) {
      try {
        ProfilerFactory.getProfilerOrException(profiler);
      } catch (ProfilerException e) {
        throw usage(
            "-prof "
                + profiler.getKlass()
                + ": "
                + String.valueOf(e.getMessage()).strip()
                + " (-lprof lists those that are there)");
      }
    }
  }

  static RunException usage(String message) {
    return new RunException(ExitCode.USAGE, message);
  }

  /** Whether JMH is asked for a list or its help, which JMH prints itself. */
  public boolean asksForInformation() {
    return options.shouldHelp()
        || options.shouldList()
        || options.shouldListWithParams()
        || options.shouldListProfilers()
        || options.shouldListResultFormats();
  }

  public boolean asksForHelp() {
    return options.shouldHelp();
  }

  Options options() {
    return options;
  }

  /**
   * The values of {@code -p name=…}; empty = not given.
   *
   * @throws RunException when one is given twice: its rounds would be taken for those of one cell
   */
  public List<String> parameter(String name) throws RunException {
    Optional<Collection<String>> values = options.getParameter(name);
    List<String> given = values.hasValue() ? List.copyOf(values.get()) : List.of();
    if (Set.copyOf(given).size() < given.size()) {
      throw usage("-p " + name + "=" + String.join(",", given) + ": a value is given twice");
    }
    return given;
  }

  /** The names of all {@code -p}: JMH itself ignores names that no benchmark has. */
  Set<String> parameterNames() {
    Set<String> names = new TreeSet<>();
    List<String> words = new ArrayList<>(arguments);
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals("-p") && words.get(i + 1).contains("=")) {
        names.add(words.get(i + 1).substring(0, words.get(i + 1).indexOf('=')));
      }
    }
    return names;
  }
}
