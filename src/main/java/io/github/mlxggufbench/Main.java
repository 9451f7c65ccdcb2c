package io.github.mlxggufbench;

import io.github.mlxggufbench.config.ConfigException;
import io.github.mlxggufbench.embedded.CacheFolder;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.run.ExitCode;
import io.github.mlxggufbench.run.JmhOptions;
import io.github.mlxggufbench.run.PlanDuration;
import io.github.mlxggufbench.run.PlanText;
import io.github.mlxggufbench.run.Run;
import io.github.mlxggufbench.run.RunException;
import io.github.mlxggufbench.run.Serving;
import io.github.mlxggufbench.run.Setup;
import io.github.mlxggufbench.run.status.StatusReport;
import io.github.mlxggufbench.sampling.SamplerProfiler;
import io.github.mlxggufbench.scenario.FiguresProfiler;
import io.github.mlxggufbench.selftest.ClientJvm;
import io.github.mlxggufbench.selftest.SelftestCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;

/**
 * The command line of {@code benchmarks.jar}: our long options and subcommands, all else is JMH's.
 */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args)).code());
  }

  private static ExitCode run(List<String> args) {
    try {
      return dispatch(args);
    } catch (ConfigException | CommandLine.ParameterException e) {
      return fail(ExitCode.USAGE, e);
    } catch (RunException e) {
      return fail(e.exit(), e);
    } catch (LinkageError e) {
      return fail(
          ExitCode.UNAVAILABLE,
          new IOException(
              "benchmarks.jar does not hold " + e.getMessage() + "; was it rebuilt meanwhile?", e));
    } catch (IOException | RuntimeException e) {
      if (args.contains("-v")) {
        e.printStackTrace();
      }
      return fail(ExitCode.UNAVAILABLE, e);
    }
  }

  private static ExitCode fail(ExitCode code, Exception e) {
    System.err.println("error: " + Complaint.of(e));
    return code;
  }

  private static ExitCode dispatch(List<String> args)
      throws RunException, ConfigException, IOException {
    String first = args.isEmpty() ? "" : args.get(0);
    List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
    return switch (first) {
      case "setup" -> setup(Arguments.parse(rest));
      case "serve" -> serve(Arguments.parse(rest));
      case "status" -> status(rest);
      case "selftest" -> selftest(args);
      case "doctor" -> DoctorCommand.run(rest, System.out);
      case "discover" -> DiscoverCommand.run(rest, System.out);
      default -> benchmarks(Arguments.parse(args), args);
    };
  }

  /** In a JVM like those that measure. */
  private static ExitCode selftest(List<String> args) throws IOException {
    if (!ClientJvm.isThis()) {
      return ExitCode.of(ClientJvm.run(Main.class, args));
    }
    List<String> words = args.subList(1, args.size());
    return SelftestCommand.run(words, System.out) ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
  }

  /**
   * Takes the arguments of a run, so that a script can pass on its own: then it installs what that
   * run needs.
   */
  private static ExitCode setup(Arguments arguments) throws RunException, ConfigException {
    if (arguments.dryRun || JmhOptions.parse(arguments.jmh).asksForInformation()) {
      return ExitCode.COMPLETE;
    }
    Selection selection = Selection.of(arguments);
    return new Setup(CacheFolder.locate(), System.out).run(selection.config(), selection.plan());
  }

  private static ExitCode serve(Arguments arguments)
      throws RunException, ConfigException, IOException {
    Selection selection = Selection.of(arguments);
    int port = arguments.url == null ? 0 : Math.max(0, selection.config().server().url().getPort());
    return new Serving(CacheFolder.locate(), System.out)
        .run(selection.config(), selection.plan(), port);
  }

  private static ExitCode status(List<String> words) throws RunException, IOException {
    if (words.size() != 1) {
      throw new RunException(ExitCode.USAGE, "status takes one run directory: status RUN_DIR");
    }
    Path directory = Path.of(words.get(0)).toAbsolutePath().normalize();
    StatusReport.read(new RunDirectory(directory))
        .orElseThrow(() ->
            new RunException(
                ExitCode.USAGE, directory + " is no run directory: it has no run.json of a run"))
        .print(System.out, Instant.now());
    return ExitCode.COMPLETE;
  }

  private static ExitCode benchmarks(Arguments arguments, List<String> args)
      throws RunException, ConfigException, IOException {
    if (JmhOptions.parse(arguments.jmh).asksForInformation()) {
      return information(arguments.jmh);
    }
    Selection selection = Selection.of(arguments);
    if (arguments.dryRun) {
      new PlanText(System.out).print(selection.plan(), PlanDuration.of(arguments.results));
      return ExitCode.COMPLETE;
    }
    return new Run(
            new Run.Request(
                selection.config(),
                arguments.config.toAbsolutePath(),
                selection.plan(),
                selection.jmh(),
                arguments.results,
                arguments.label,
                arguments.runFile,
                CacheFolder.locate(),
                args,
                List.of(SamplerProfiler.class, FiguresProfiler.class),
                arguments.force),
            System.out)
        .execute();
  }

  /** Lists and help are JMH's; ours are printed above its help. */
  private static ExitCode information(List<String> jmh) throws RunException, IOException {
    if (JmhOptions.parse(jmh).asksForHelp()) {
      System.out.println(Arguments.help());
    }
    org.openjdk.jmh.Main.main(jmh.toArray(new String[0]));
    return ExitCode.COMPLETE;
  }
}
