package io.github.mlxggufbench;

import io.github.mlxggufbench.config.ConfigException;
import io.github.mlxggufbench.embedded.CacheFolder;
import io.github.mlxggufbench.run.ExitCode;
import io.github.mlxggufbench.run.JmhOptions;
import io.github.mlxggufbench.run.PlanText;
import io.github.mlxggufbench.run.Run;
import io.github.mlxggufbench.run.RunException;
import io.github.mlxggufbench.run.Serving;
import io.github.mlxggufbench.run.Setup;
import io.github.mlxggufbench.sampling.SamplerProfiler;
import io.github.mlxggufbench.scenario.FiguresProfiler;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;

/**
 * The command line of {@code benchmarks.jar}: our long options and subcommands, all else is JMH's.
 */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    try {
      return dispatch(List.of(args)).code();
    } catch (ConfigException | CommandLine.ParameterException e) {
      return fail(ExitCode.USAGE, e);
    } catch (RunException e) {
      return fail(e.exit(), e);
    } catch (IOException e) {
      return fail(ExitCode.UNAVAILABLE, e);
    }
  }

  private static int fail(ExitCode code, Exception e) {
    System.err.println("error: " + e.getMessage());
    return code.code();
  }

  private static ExitCode dispatch(List<String> args)
      throws RunException, ConfigException, IOException {
    String first = args.isEmpty() ? "" : args.get(0);
    List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
    return switch (first) {
      case "setup" -> {
        Selection selection = Selection.of(Arguments.parse(rest));
        yield new Setup(CacheFolder.locate(), System.out).run(selection.config(), selection.plan());
      }
      case "serve" -> {
        Selection selection = Selection.of(Arguments.parse(rest));
        yield new Serving(CacheFolder.locate(), System.out)
            .run(selection.config(), selection.plan());
      }
      default -> benchmarks(args);
    };
  }

  private static ExitCode benchmarks(List<String> args)
      throws RunException, ConfigException, IOException {
    Arguments arguments = Arguments.parse(args);
    if (JmhOptions.parse(arguments.jmh).asksForInformation()) {
      return information(arguments.jmh);
    }
    Selection selection = Selection.of(arguments);
    if (arguments.dryRun) {
      new PlanText(System.out).print(selection.plan());
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
                List.of(SamplerProfiler.class, FiguresProfiler.class)),
            System.out)
        .execute();
  }

  /** Lists and help are JMH's; ours are printed above its help. */
  private static ExitCode information(List<String> jmh) throws IOException {
    if (jmh.contains("-h")) {
      System.out.println(Arguments.help());
    }
    org.openjdk.jmh.Main.main(jmh.toArray(new String[0]));
    return ExitCode.COMPLETE;
  }
}
