package io.github.mlxggufbench.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of {@code analysis.jar}. */
@Command(
    name = "analysis",
    description = "Reports and comparisons of benchmark runs.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ReportCommand.class, CompareCommand.class})
public final class Main {

  private static final int UNUSABLE = 2;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

  Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    Main main = new Main();
    return new CommandLine(main)
        .setOut(new PrintWriter(System.out, true, UTF_8))
        .setErr(new PrintWriter(System.err, true, UTF_8))
        .setParameterExceptionHandler((e, args) -> {
          String command = e.getCommandLine().getCommandSpec().qualifiedName();
          main.print(e.getCommandLine().getErr(), e, "; see " + command + " --help");
          return UNUSABLE;
        })
        .setExecutionExceptionHandler((e, commandLine, parsed) -> {
          main.print(commandLine.getErr(), e, "");
          return UNUSABLE;
        });
  }

  private void print(PrintWriter err, Exception e, String hint) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    err.println("error: " + message.lines().findFirst().orElse(message) + hint);
    if (verbose) {
      e.printStackTrace(err);
    }
  }
}
