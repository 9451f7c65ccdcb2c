package io.github.mlxggufbench.analysis;

import io.github.mlxggufbench.analysis.compare.Comparison;
import io.github.mlxggufbench.analysis.compare.ComparisonText;
import io.github.mlxggufbench.analysis.ingest.UnusableRunException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare A B}: what both hold, line by line. */
@Command(
    name = "compare",
    description = "Compare two runs or two JMH JSON files of any project.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  private static final int NOTHING_COMPARABLE = 2;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "Run directory or JMH JSON file.")
  private Path a;

  @Parameters(index = "1", paramLabel = "B", description = "The same for what is compared with A.")
  private Path b;

  @Override
  public Integer call() throws UnusableRunException {
    Comparison comparison = Comparison.read(a, b);
    PrintWriter err = spec.commandLine().getErr();
    comparison.warnings().forEach(w -> err.println("warning: " + w));
    PrintWriter out = spec.commandLine().getOut();
    ComparisonText.lines(comparison).forEach(out::println);
    if (comparison.isEmpty()) {
      err.println("error: " + a + " and " + b + " share nothing comparable");
      return NOTHING_COMPARABLE;
    }
    return 0;
  }
}
