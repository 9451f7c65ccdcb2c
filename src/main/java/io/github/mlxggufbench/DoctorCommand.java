package io.github.mlxggufbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.config.ConfigException;
import io.github.mlxggufbench.doctor.Doctor;
import io.github.mlxggufbench.doctor.Finding;
import io.github.mlxggufbench.doctor.FindingLines;
import io.github.mlxggufbench.doctor.check.State;
import io.github.mlxggufbench.embedded.CacheFolder;
import io.github.mlxggufbench.run.ExitCode;
import io.github.mlxggufbench.run.JmhOptions;
import io.github.mlxggufbench.run.RunException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code doctor}: what a run with these arguments needs, and what would spoil it. */
@Command(
    name = "benchmarks.jar doctor",
    description = "Checks what a run with the same arguments needs; exit 3 when a check failed.",
    customSynopsis = "java -jar target/benchmarks.jar doctor [ARGUMENTS OF A RUN] [OPTIONS]",
    sortOptions = false)
final class DoctorCommand {
  @Option(names = "--json", description = "an array of {check, state, text, remedy}")
  boolean json;

  @Option(names = "--problems", description = "print only what is not ok")
  boolean problems;

  @Option(
      names = "--within",
      paramLabel = "SECONDS",
      description = "what has not answered by then is unknown (default: 5)")
  int withinSeconds = 5;

  @Unmatched List<String> run = new ArrayList<>();

  static ExitCode run(List<String> words, PrintStream out)
      throws RunException, ConfigException, IOException {
    DoctorCommand command = new DoctorCommand();
    CommandLine line = new CommandLine(command).setUnmatchedArgumentsAllowed(true);
    line.parseArgs(words.toArray(new String[0]));
    Arguments arguments = Arguments.parse(command.run);
    JmhOptions jmh = JmhOptions.parse(arguments.jmh);
    // As setup: a script may pass the arguments of a call that measures nothing.
    if (arguments.dryRun || jmh.asksForInformation()) {
      if (jmh.asksForHelp()) {
        line.usage(out);
      }
      return ExitCode.COMPLETE;
    }
    return command.examine(arguments, out);
  }

  private ExitCode examine(Arguments arguments, PrintStream out)
      throws RunException, ConfigException, IOException {
    Selection selection = Selection.of(arguments);
    Doctor doctor =
        new Doctor(
            selection.config(),
            selection.plan(),
            arguments.results,
            CacheFolder.locate(),
            arguments.force);
    List<Finding> findings;
    try {
      findings = doctor.examine(Duration.ofSeconds(withinSeconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.UNAVAILABLE;
    }
    if (json) {
      List<Finding> shown =
          findings.stream().filter(finding -> !problems || finding.state() != State.OK).toList();
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(shown));
    } else if (problems) {
      new FindingLines(out).printProblems(findings);
    } else {
      new FindingLines(out).print(findings);
    }
    return findings.stream().anyMatch(finding -> finding.state() == State.FAILED)
        ? ExitCode.UNAVAILABLE
        : ExitCode.COMPLETE;
  }
}
